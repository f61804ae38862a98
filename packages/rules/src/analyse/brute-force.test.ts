import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { EVERY_POLICY, randomGraph, randomSingle } from '../../test/random-models.js';
import { everyAnswer } from '../../test/random-tables.js';
import { compile } from '../compile.js';
import type { CompiledDecision } from '../decision.js';
import type { Model } from '../model/model.js';
import type { Overrides } from '../model/parameters.js';
import { optionsFor } from './circumstances.js';
import { analyse, type Circumstance, type Finding, type FindingKind } from './index.js';

type Given = Record<string, unknown>;

const RUNS = 30;

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
  return {
    gap: rowsFor.some((rows) => rows.length === 0),
    never: table.rules.map((_, row) => row + 1).filter((row) => !taken.has(row)),
    overlaps: [...pairs].filter((pair) => table.hitPolicy === 'UNIQUE' || (table.hitPolicy === 'ANY' && differ(pair))),
    /** Whether two rows match the same answers, and some. */
    alike: ([a, b]: number[]): boolean =>
      rowsFor.every((rows) => rows.includes(a!) === rows.includes(b!)) && rowsFor.some((rows) => rows.includes(a!)),
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

function agrees(model: Model, findings: readonly Finding[], circumstance: Circumstance): void {
  const options = optionsFor(circumstance, { overrides: COUNCILS });
  const here = findings.filter(({ circumstances }) =>
    circumstances.some((each) => JSON.stringify(each) === JSON.stringify(circumstance)),
  );
  for (const { name, logic } of model.decisions) {
    if (!('table' in logic)) continue;
    const decision = compile(model, { ...options, decision: name });
    const own = here.filter(({ element }) => element === name);
    const truth = truthOf(decision);
    const gaps = own.filter(({ kind }) => kind === 'gap');
    assert.equal(gaps.length > 0, truth.gap && logic.table.outputs[0]!.default === undefined, `gap in ${name}`);
    for (const { example } of gaps) assert.deepEqual(matching(decision, example!), []);
    const duplicates = own.filter(({ kind }) => kind === 'duplicate rule').map(({ rows }) => rows);
    assert.ok(duplicates.every(truth.alike));
    const later = new Set(duplicates.map((rows) => rows[1]!));
    assert.deepEqual(rowsOf(own, 'unreachable rule'), truth.never.filter((row) => !later.has(row)).map(String).sort()); // prettier-ignore
    const overlaps = truth.overlaps.filter((pair) => !later.has(Number(pair.split(',')[1])));
    assert.deepEqual(rowsOf(own, 'overlap'), overlaps.sort());
    for (const { example, rows } of own.filter(({ kind }) => kind === 'overlap'))
      assert.ok(rows.every((row) => matching(decision, example!).includes(row)));
  }
  const idle = here.filter(({ kind, message }) => kind === 'input never matters' && !message.startsWith('No decision asks')); // prettier-ignore
  assert.deepEqual(idle.map(({ element }) => element).sort(), idleOf(compile(model, options)).sort());
}

describe('The analysis agrees with brute force', () => {
  for (const [what, models] of [
    ['one table, for every hit policy', randomSingle({ policies: EVERY_POLICY, rules: 7 })],
    ['one table with cells that depend on other answers', randomSingle({ policies: EVERY_POLICY, rules: 7, opaque: true })], // prettier-ignore
    ['decisions that feed decisions', randomGraph({ policies: EVERY_POLICY, rules: 7 })],
    ['decisions that feed decisions, with cells that depend on other answers', randomGraph({ policies: EVERY_POLICY, rules: 6, opaque: true })], // prettier-ignore
  ] as const)
    it(`on ${what}, in every period and with each council’s values`, () => {
      const property = fc.property(models, (model) => {
        const { findings, complete, circumstances } = analyse(model, { overrides: model.parameters ? COUNCILS : {} });
        assert.ok(complete);
        assert.equal(circumstances.length, model.parameters ? 6 : 1);
        for (const circumstance of circumstances) agrees(model, findings, circumstance);
      });
      fc.assert(property, { seed: 12, numRuns: RUNS, includeErrorInReport: true });
    });
});
