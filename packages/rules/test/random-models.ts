import fc from 'fast-check';
import type { Decision, HitPolicy, Input, Model, Parameter, Rule, Table } from '../src/model/model.js';
import { requirementsOf } from '../src/model/requirements.js';

/** Inputs of few values, one number that can be "I do not know" among them: 4 × 4 × 3 × 3 = 144 combinations. */
export const fewInputs: Input[] = [
  { name: 'age', domain: { kind: 'integer', from: 0, to: 3 } },
  { name: 'children', domain: { kind: 'integer', from: 0, to: 2, unsure: true } },
  { name: 'tenure', domain: { kind: 'enumeration', values: ['own', 'rent', 'other'] } },
  { name: 'student', domain: { kind: 'boolean', unsure: true } },
];

export const EVERY_POLICY = ['UNIQUE', 'ANY', 'FIRST', 'PRIORITY', 'COLLECT', 'RULE ORDER', 'OUTPUT ORDER'] as const;

const NUMBERS = ['-', '-', '0', '< 1', '>= 2', '[1..2]', '> 3'];
/** Of these, the cells of a column say something that depends on another input too. */
const OPAQUE = ['> children', '<= age', '? + age > 2', 'not(children)', 'children, 0', 'even(?)'];
const STATES = ['-', '"low"', '"high"', '"low", "mid"', 'not("mid")', 'null'];

/** Values that columns expect, not all that there are: any other counts as null. */
const EXPECTED: Record<string, string> = { age: '[0..2]', household: '>= 0', tenure: '"own", "rent"' };

const CELLS: Record<string, string[]> = {
  age: [...NUMBERS, '> limit'],
  children: [...NUMBERS, 'null', '1, null'],
  tenure: ['-', '-', '"own"', '"rent", "other"', 'not("own")'],
  student: ['-', 'true', 'false', 'null', 'true, null'],
  household: [...NUMBERS, 'null'],
  status: STATES,
};

/** What a number may be worked out to be. */
const SUMS = [
  'age + children',
  'if student then age else children',
  'max(age, children)',
  'age * 2 - 1',
  'age - limit',
];

export interface GraphShape {
  policies: readonly HitPolicy[];
  rules: number;
  /** Whether cells may depend on inputs that are not their column's. */
  opaque?: boolean;
}

const OUTPUTS = ['"low"', '"mid"', '"high"'];

function randomTable(columns: readonly string[], { policies, rules, opaque = false }: GraphShape): fc.Arbitrary<Table> {
  const cell = (column: string): fc.Arbitrary<string> => {
    const plain = fc.constantFrom(...CELLS[column]!);
    const isNumber = ['age', 'children', 'household'].includes(column);
    return opaque && isNumber ? fc.oneof({ weight: 2, arbitrary: plain }, fc.constantFrom(...OPAQUE)) : plain;
  };
  const rule = fc
    .tuple(fc.tuple(...columns.map(cell)), fc.constantFrom(...OUTPUTS))
    .map(([when, then]): Rule => ({ when, then: [then] }));
  return fc
    .tuple(fc.constantFrom(...policies), fc.array(rule, { minLength: 1, maxLength: rules }), fc.boolean(), fc.boolean())
    .map(([hitPolicy, list, fallback, expecting]) => ({
      hitPolicy,
      inputs: columns.map((expression) => {
        const values = expecting ? EXPECTED[expression] : undefined;
        return { expression, ...(values !== undefined && { values }) };
      }),
      outputs: [{ values: '"high", "mid", "low"', ...(fallback && { default: '"low"' }) }],
      rules: list,
    }));
}

/** The limit has another value from 2026 on; a council may have its own. */
const LIMIT: Parameter = {
  name: 'limit',
  type: 'number',
  bounds: { from: 0, to: 3 },
  values: [
    { from: '2025-01-01', to: '2026-01-01', value: 1 },
    { from: '2026-01-01', value: 2 },
  ],
};

/** Says what each decision needs; a parameter that none does is left out, since it would be a finding of its own. */
function modelOf(decisions: Decision[]): Model {
  const whole = { name: 'Random', inputs: fewInputs, decisions };
  const needing = decisions.map((each) => ({ ...each, requires: requirementsOf(each, whole, [LIMIT]) }));
  const limited = needing.some(({ requires }) => requires.includes(LIMIT.name));
  return { ...whole, decisions: needing, ...(limited && { parameters: [LIMIT] }) };
}

const decided = (name: string, table: Table): Decision => ({ name, type: 'string', logic: { table } });

/** A table on a table's outcome, a number that is worked out, and answers. */
export function randomGraph(shape: GraphShape): fc.Arbitrary<Model> {
  const single = shape.policies.filter((policy) => ['UNIQUE', 'ANY', 'FIRST', 'PRIORITY'].includes(policy));
  const outcome = randomTable(['status', 'household', 'age', 'tenure'], shape);
  return fc
    .tuple(
      randomTable(['student', 'tenure', 'age'], { ...shape, policies: single, rules: 5 }),
      fc.constantFrom(...SUMS),
      fc.boolean(),
      outcome,
    )
    .map(([status, sum, typed, last]) =>
      modelOf([
        decided('status', status),
        { name: 'household', ...(typed && { type: 'number' }), logic: { literal: sum } },
        { name: 'outcome', logic: { table: last } },
      ]),
    );
}

/** One table on answers alone. */
export const randomSingle = (shape: GraphShape): fc.Arbitrary<Model> =>
  randomTable(['age', 'children', 'tenure', 'student'], shape).map((table) =>
    modelOf([{ name: 'outcome', logic: { table } }]),
  );
