import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { EVERY_POLICY, randomGraph, randomSingle } from '../../test/random-models.js';
import { everyAnswer, randomModel } from '../../test/random-tables.js';
import { compile } from '../compile.js';
import type { CompiledDecision } from '../decision.js';
import type { Model } from '../model/model.js';
import type { Overrides } from '../model/parameters.js';
import { optionsFor } from './circumstances.js';
import { analyse, type Circumstance, type Finding, type FindingKind } from './index.js';

type Given = Record<string, unknown>;

const RUNS = 15;

const COUNCILS: Record<string, Overrides> = { Porthaur: { limit: 0 }, Moorfield: { limit: 3 } };

const inputsOf = ({ inputs }: CompiledDecision) => inputs.map(({ input }) => input);

/** The rows whose cells all pass, by asking each cell. */
function matching(decision: CompiledDecision, answers: Given): number[] {
  const frame = decision.frame(answers);
  const { columns, table } = decision.last.table!;
  return table.rules.flatMap((_, row) =>
    columns.every(({ checks }) => checks[row]!(frame) === true) ? [row + 1] : [],
  );
}

/** Of the rows that match, those whose output counts. */
function counted(decision: CompiledDecision, rows: number[]): number[] {
  const { table, byPriority } = decision.last.table!;
  if (table.hitPolicy === 'FIRST') return rows.slice(0, 1);
  if (table.hitPolicy !== 'PRIORITY') return rows;
  return [...rows].sort((a, b) => byPriority([], a - 1, b - 1)).slice(0, 1);
}

/** What there is to find in the table of a decision, by every answer. */
function truthOf(decision: CompiledDecision) {
  const rowsFor = everyAnswer(inputsOf(decision)).map((answers) => matching(decision, answers));
  const { table, constants } = decision.last.table!;
  const taken = new Set(rowsFor.flatMap((rows) => counted(decision, rows)));
  const pairs = new Set(rowsFor.flatMap((rows) => rows.flatMap((a) => rows.filter((b) => a < b).map((b) => `${a},${b}`)))); // prettier-ignore
  const differ = (pair: string): boolean => {
    const [a, b] = pair.split(',').map((row) => constants[Number(row) - 1]);
    return a !== b;
  };
  const given = new Set(everyAnswer(inputsOf(decision)).flatMap((answers) => decision.outcome(answers)));
  return {
    /** Outcomes that are declared, and that no answers lead to. */
    notGiven: (JSON.parse(`[${table.outputs[0]!.values!}]`) as string[]).filter((value) => !given.has(value)),
    gap: rowsFor.some((rows) => rows.length === 0),
    never: table.rules.map((_, row) => row + 1).filter((row) => !taken.has(row)),
    overlaps: [...pairs].filter((pair) => table.hitPolicy === 'UNIQUE' || (table.hitPolicy === 'ANY' && differ(pair))),
    /** For each row, the answers that it matches, and what it then says. */
    said: table.rules.map((_, row) => {
      const cases = rowsFor.flatMap((rows, index) => (rows.includes(row + 1) ? [index] : []));
      return cases.length === 0 ? undefined : JSON.stringify([cases, constants[row]]);
    }),
    /** Whether two rows match the same answers. */
    alike: ([a, b]: number[]): boolean => rowsFor.every((rows) => rows.includes(a!) === rows.includes(b!)),
  };
}

/** Inputs of which no two answers ever lead to different outcomes. */
function idleOf(decision: CompiledDecision): string[] {
  const inputs = inputsOf(decision);
  const outcomes = everyAnswer(inputs).map((answers) => ({ answers, text: JSON.stringify(decision.outcome(answers)) }));
  return inputs
    .map(({ name }) => name)
    .filter((name) => {
      const seen = new Map<string, string>();
      return outcomes.every(({ answers, text }) => {
        const key = JSON.stringify({ ...answers, [name]: undefined });
        const before = seen.get(key) ?? text;
        seen.set(key, before);
        return before === text;
      });
    });
}

const rowsOf = (findings: readonly Finding[], kind: FindingKind): string[] =>
  findings.filter((each) => each.kind === kind).map(({ rows }) => rows.join()).sort(); // prettier-ignore

/** Rows that say what an earlier one says, for the same answers, each with the first such. */
const repeated = (said: (string | undefined)[]): string[] =>
  said.flatMap((each, row) => {
    const first = said.indexOf(each);
    return each === undefined || first === row ? [] : [`${first + 1},${row + 1}`];
  });

function agrees(model: Model, findings: readonly Finding[], circumstance: Circumstance): void {
  const options = optionsFor(circumstance, { overrides: COUNCILS });
  const here = findings.filter(({ circumstances }) =>
    circumstances.some((each) => JSON.stringify(each) === JSON.stringify(circumstance)),
  );
  for (const { name, logic } of model.decisions) {
    if (!('table' in logic)) continue;
    const decision = compile(model, { ...options, decision: name });
    const own = here.filter(({ element }) => element === name);
    const isPlain = decision.steps.length === 1 && decision.last.table!.columns.every(({ index }) => index);
    const truth = truthOf(decision);
    const gaps = own.filter(({ kind }) => kind === 'gap');
    assert.equal(gaps.length > 0, truth.gap && logic.table.outputs[0]!.default === undefined, `gap in ${name}`);
    for (const { example } of gaps) assert.deepEqual(matching(decision, example!), []);
    const duplicates = own.filter(({ kind }) => kind === 'duplicate rule').map(({ rows }) => rows);
    assert.ok(duplicates.every(truth.alike));
    // Where columns are answers, there is no other reason for two rows to match the same.
    if (isPlain) assert.deepEqual(duplicates.map((rows) => rows.join()).sort(), repeated(truth.said).sort());
    const later = new Set(duplicates.map((rows) => rows[1]!));
    assert.deepEqual(rowsOf(own, 'unreachable rule'), truth.never.filter((row) => !later.has(row)).map(String).sort()); // prettier-ignore
    const overlaps = truth.overlaps.filter((pair) => !later.has(Number(pair.split(',')[1])));
    assert.deepEqual(rowsOf(own, 'overlap'), overlaps.sort());
    if (overlaps.length === 0 && duplicates.length === 0) {
      const notGiven = own.filter(({ kind }) => kind === 'outcome never given').map(({ message }) => message);
      assert.deepEqual(notGiven.sort(), truth.notGiven.map((value) => `No answers lead to the outcome "${value}".`).sort()); // prettier-ignore
    }
    for (const { example, rows } of own.filter(({ kind }) => kind === 'overlap'))
      assert.ok(rows.every((row) => matching(decision, example!).includes(row)));
  }
  const idle = here.filter(({ kind, message }) => kind === 'input never matters' && !message.startsWith('No decision asks')); // prettier-ignore
  assert.deepEqual(idle.map(({ element }) => element).sort(), idleOf(compile(model, options)).sort());
}

describe('The analysis agrees with brute force', () => {
  for (const [what, models] of [
    ['one table', randomSingle({ policies: EVERY_POLICY, rules: 7 })],
    ['one table with days', randomModel({ policies: EVERY_POLICY, inputs: 4, rules: 8 })],
    ['one table with cells that depend on other answers', randomSingle({ policies: EVERY_POLICY, rules: 7, opaque: true })], // prettier-ignore
    ['decisions that feed decisions', randomGraph({ policies: EVERY_POLICY, rules: 7 })],
    ['decisions that feed decisions, with cells that depend on other answers', randomGraph({ policies: EVERY_POLICY, rules: 6, opaque: true })], // prettier-ignore
  ] as const)
    it(`on ${what}, for every hit policy, in every period and with each council’s values`, () => {
      const property = fc.property(models, (model) => {
        const { findings, complete, circumstances } = analyse(model, { overrides: model.parameters ? COUNCILS : {} });
        assert.ok(complete);
        assert.equal(circumstances.length, model.parameters ? 6 : 1);
        for (const circumstance of circumstances) agrees(model, findings, circumstance);
      });
      fc.assert(property, { seed: 12, numRuns: RUNS, includeErrorInReport: true });
    });

  it('on boundaries of which no scenario has one side', () => {
    const models = randomSingle({ policies: ['FIRST'], rules: 5 });
    const scenarios = fc.array(fc.record({ age: fc.nat(3), children: fc.nat(2), tenure: fc.constant('own'), student: fc.constant(true) }), { minLength: 1, maxLength: 5 }); // prettier-ignore
    const property = fc.property(models, scenarios, (model, answers) => {
      const decision = compile(model, { date: '2026-11-24' });
      const { findings } = analyse(model, { date: '2026-11-24', scenarios: answers.map((each) => ({ answers: each })) }); // prettier-ignore
      const passing = (column: number, answer: Given): string => {
        const frame = decision.frame(answer);
        return decision.last.table!.columns[column]!.checks.map((check) => check(frame) === true).join();
      };
      const expected = (['age', 'children'] as const).flatMap((name, column) =>
        [0, 1, 2].slice(0, name === 'age' ? 3 : 2).flatMap((below) => {
          const sides = [below, below + 1];
          if (passing(column, { [name]: below }) === passing(column, { [name]: below + 1 })) return [];
          const untested = sides.filter((side) => answers.every((each) => each[name] !== side));
          return untested.length === 0 ? [] : [`No scenario has ${name} ${untested.join(' or ')}, at the boundary between ${sides.join(' and ')}.`]; // prettier-ignore
        }),
      );
      const found = findings.filter(({ kind }) => kind === 'boundary not tested').map(({ message }) => message);
      assert.deepEqual(found.sort(), expected.sort());
    });
    fc.assert(property, { seed: 13, numRuns: 60, includeErrorInReport: true });
  });
});
