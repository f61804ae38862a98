import { unaryTest } from 'feelin';
import { ZenEngine } from '@gorules/zen-engine';
import { LogicEngine } from 'json-logic-engine';
import jsonLogic from 'json-logic-js';
import { Engine, type ConditionProperties } from 'json-rules-engine';
import { compile, type Answers, type Model } from '../src/index.js';
import { publish } from '../src/publish.js';
import { load } from '../src/run.js';
import { handWritten, HOUSEHOLDS, INPUTS, LIMITS, RULES, type Cell, type Household } from './cases.js';

/** An engine that is ready: what can be prepared once has been. */
export interface Contender {
  name: string;
  decide: (household: Household) => unknown;
}

type Logic = Record<string, unknown> | boolean;

/** One rule's cells that ask something, with the input that each of them asks. */
const asked = (when: Cell[]): { input: (typeof INPUTS)[number]; cell: NonNullable<Cell> }[] =>
  when.flatMap((cell, index) => (cell === undefined ? [] : [{ input: INPUTS[index]!, cell }]));

/** A cell in FEEL, which GoRules writes alike. */
function feel(cell: Cell): string {
  if (cell === undefined) return '-';
  if (typeof cell !== 'object') return JSON.stringify(cell);
  const { from, to } = cell;
  if (from === undefined) return `<= ${to}`;
  return to === undefined ? `>= ${from}` : `[${from}..${to}]`;
}

const integer = (column: keyof typeof LIMITS): { kind: 'integer'; from: number; to: number } => {
  const [from, to] = LIMITS[column];
  return { kind: 'integer', from, to };
};

export const model: Model = {
  name: 'Reduction',
  inputs: [
    { name: 'age', domain: integer('age') },
    { name: 'capital', domain: integer('capital') },
    { name: 'income', domain: integer('income') },
    { name: 'household', domain: { kind: 'enumeration', values: HOUSEHOLDS } },
    { name: 'children', domain: integer('children') },
    { name: 'disabled', domain: { kind: 'boolean' } },
  ],
  decisions: [
    {
      name: 'reduction',
      type: 'string',
      logic: {
        table: {
          hitPolicy: 'FIRST',
          inputs: INPUTS.map((expression) => ({ expression })),
          outputs: [{ name: 'reduction' }],
          rules: RULES.map(({ when, then }) => ({ when: when.map(feel), then: [JSON.stringify(then)] })),
        },
      },
    },
  ],
};

/** The same object: an interface has no index, which answers have. */
const answers = (household: Household): Answers => household as unknown as Answers;

function ours(): Contender[] {
  const decision = compile(model);
  const loaded = load(publish(model));
  return [
    { name: 'this engine: outcome', decide: (household) => decision.outcome(answers(household)) },
    {
      name: 'this engine: evaluate, trace not read',
      decide: (household) => decision.evaluate(answers(household)).outcome,
    },
    { name: 'this engine: loaded in a browser', decide: (household) => loaded.outcome(answers(household)) },
    {
      name: 'this engine: evaluate, trace read',
      decide: (household) => {
        const { outcome, trace } = decision.evaluate(answers(household));
        return trace && outcome;
      },
    },
  ];
}

function jsonLogicRules(): Logic {
  const test = (input: string, cell: NonNullable<Cell>): Logic[] => {
    const value = { var: input };
    if (typeof cell !== 'object') return [{ '===': [value, cell] }];
    if (cell.from === undefined) return [{ '<=': [value, cell.to] }];
    return cell.to === undefined ? [{ '>=': [value, cell.from] }] : [{ '<=': [cell.from, value, cell.to] }];
  };
  const condition = ({ when }: (typeof RULES)[number]): Logic => {
    const tests = asked(when).flatMap(({ input, cell }) => test(input, cell));
    return tests.length === 0 || (tests.length === 1 ? tests[0]! : { and: tests });
  };
  return { if: [...RULES.slice(0, -1).flatMap((rule) => [condition(rule), rule.then]), RULES.at(-1)!.then] };
}

function jsonRules(): Contender {
  const test = (fact: string, cell: NonNullable<Cell>): ConditionProperties[] => {
    if (typeof cell !== 'object') return [{ fact, operator: 'equal', value: cell }];
    return [
      ...(cell.from === undefined ? [] : [{ fact, operator: 'greaterThanInclusive', value: cell.from }]),
      ...(cell.to === undefined ? [] : [{ fact, operator: 'lessThanInclusive', value: cell.to }]),
    ];
  };
  const engine = new Engine();
  RULES.forEach(({ when, then }, index) =>
    engine.addRule({
      conditions: { all: asked(when).flatMap(({ input, cell }) => test(input, cell)) },
      event: { type: then },
      priority: RULES.length - index,
    }),
  );
  engine.on('success', () => engine.stop());
  return {
    name: 'json-rules-engine',
    decide: async (household) => (await engine.run({ ...household })).events[0]?.type,
  };
}

function zen(): Contender {
  const field = (name: string): { id: string; name: string; field: string; type: string } => ({
    id: name,
    name,
    field: name,
    type: 'expression',
  });
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
      {
        id: 'table',
        name: 'table',
        type: 'decisionTableNode',
        position: { x: 0, y: 0 },
        content: {
          hitPolicy: 'first',
          inputs: INPUTS.map(field),
          outputs: [field('reduction')],
          rules: RULES.map(({ when, then }, index) => ({
            _id: String(index),
            ...Object.fromEntries(INPUTS.map((input, column) => [input, when[column] === undefined ? '' : feel(when[column])])), // prettier-ignore
            reduction: JSON.stringify(then),
          })),
        },
      },
      { id: 'out', name: 'out', type: 'outputNode', position: { x: 0, y: 0 } },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'table', type: 'edge' },
      { id: 'b', sourceId: 'table', targetId: 'out', type: 'edge' },
    ],
  });
  return {
    name: '@gorules/zen-engine',
    decide: async (household) => ((await decision.evaluate(household)).result as { reduction: string }).reduction,
  };
}

/** feelin has no tables: cell by cell, and no further in a rule than its first cell that fails. */
function feelinCells(): Contender {
  const rules = RULES.map(({ when, then }) => ({
    cells: asked(when).map(({ input, cell }) => ({ input, text: feel(cell) })),
    then,
  }));
  return {
    name: 'feelin, cell by cell',
    decide: (household) =>
      rules.find(({ cells }) => cells.every(({ input, text }) => unaryTest(text, { '?': household[input] }).value))
        ?.then,
  };
}

/** Every engine; hand-written code first, to which the others are compared. */
export function contenders(): Contender[] {
  const logic = jsonLogicRules();
  const interpreter = new LogicEngine();
  return [
    { name: 'hand-written TypeScript', decide: handWritten },
    ...ours(),
    { name: 'json-logic-engine, interpreted', decide: (household) => interpreter.run(logic, household) },
    { name: 'json-logic-js', decide: (household) => jsonLogic.apply(logic, household) },
    zen(),
    jsonRules(),
    feelinCells(),
  ];
}
