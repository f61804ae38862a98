import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { everyAnswer, randomModel, smallInputs } from '../../test/random-tables.js';
import { compile } from '../compile.js';
import type { CompiledDecision } from '../decision.js';
import type { Model, Table } from '../model/model.js';
import { analyse, type Finding, type FindingKind } from './index.js';

const POLICIES = ['UNIQUE', 'ANY', 'FIRST', 'PRIORITY', 'COLLECT', 'RULE ORDER', 'OUTPUT ORDER'] as const;

export const tableOf = (model: Model): Table => (model.decisions[0]!.logic as { table: Table }).table;

/** The rows whose cells all pass, by asking each cell. */
function matching(decision: CompiledDecision, answers: Record<string, unknown>): number[] {
  const frame = decision.frame(answers);
  const { columns, table } = decision.last.table!;
  return table.rules.flatMap((_, row) =>
    columns.every(({ checks }) => checks[row]!(frame) === true) ? [row + 1] : [],
  );
}

const rowsOf = (findings: readonly Finding[], kind: FindingKind): string[] =>
  findings.filter((each) => each.kind === kind).map(({ rows }) => rows.join());

/** What brute force says of a table. */
function bruteForce(model: Model): { gap: boolean; pairs: Set<string>; taken: Set<number> } {
  const decision = compile(model);
  const { hitPolicy, rules } = tableOf(model);
  const pairs = new Set<string>();
  const taken = new Set<number>();
  let gap = false;
  for (const answers of everyAnswer(model.inputs!)) {
    const rows = matching(decision, answers);
    if (rows.length === 0) gap = true;
    for (const a of rows) for (const b of rows) if (a < b) pairs.add(`${a},${b}`);
    if (hitPolicy === 'FIRST') rows.slice(0, 1).forEach((row) => taken.add(row));
    else if (hitPolicy === 'PRIORITY') {
      const importance = ['"yes"', '"ask"', '"no"'];
      const best = [...rows].sort((a, b) => importance.indexOf(rules[a - 1]!.then[0]!) - importance.indexOf(rules[b - 1]!.then[0]!) || a - b); // prettier-ignore
      best.slice(0, 1).forEach((row) => taken.add(row));
    } else rows.forEach((row) => taken.add(row));
  }
  return { gap, pairs, taken };
}

describe('The analysis of a table', () => {
  it('agrees with brute force on gaps, overlaps, unreachable rules and inputs, for every hit policy', () => {
    const property = fc.property(randomModel({ policies: POLICIES, inputs: 4, rules: 8 }), (model) => {
      const { findings, complete } = analyse(model);
      assert.ok(complete);
      const decision = compile(model);
      const { hitPolicy, rules, outputs } = tableOf(model);
      const { gap, pairs, taken } = bruteForce(model);
      // Gaps: there is one exactly if brute force finds one, and every example lies in one.
      const gaps = findings.filter(({ kind }) => kind === 'gap');
      assert.equal(gaps.length > 0, gap && outputs[0]!.default === undefined);
      for (const { example } of gaps) assert.deepEqual(matching(decision, example!), []);
      // Rules that are never taken.
      const duplicates = findings.filter(({ kind }) => kind === 'duplicate rule').map(({ rows }) => rows);
      const later = new Set(duplicates.map((rows) => rows[1]!));
      const unreachable = rowsOf(findings, 'unreachable rule').map(Number);
      const never = rules.map((_, row) => row + 1).filter((row) => !taken.has(row));
      assert.deepEqual(never.filter((row) => !later.has(row)), unreachable); // prettier-ignore
      // Overlaps.
      const overlaps = findings.filter(({ kind }) => kind === 'overlap');
      const expected = [...pairs].filter((pair) => {
        const [a, b] = pair.split(',').map(Number) as [number, number];
        const same = rules[a - 1]!.then[0] === rules[b - 1]!.then[0];
        return !later.has(b) && (hitPolicy === 'UNIQUE' || (hitPolicy === 'ANY' && !same));
      });
      assert.deepEqual(overlaps.map(({ rows }) => rows.join()).sort(), expected.sort());
      for (const { rows, example } of overlaps) {
        const rowsThere = matching(decision, example!);
        assert.ok(rows.every((row) => rowsThere.includes(row)));
      }
      // Inputs that never matter.
      const outcomes = everyAnswer(model.inputs!).map((answers) => ({ answers, outcome: JSON.stringify(decision.outcome(answers)) })); // prettier-ignore
      const idle = model
        .inputs!.map(({ name }) => name)
        .filter((name) => {
          const seen = new Map<string, string>();
          return outcomes.every(({ answers, outcome }) => {
            const key = JSON.stringify({ ...answers, [name]: undefined });
            const before = seen.get(key) ?? outcome;
            seen.set(key, before);
            return before === outcome;
          });
        });
      assert.deepEqual(findings.filter(({ kind }) => kind === 'input never matters').map(({ element }) => element).sort(), idle.sort()); // prettier-ignore
    });
    fc.assert(property, { seed: 6, numRuns: 60 });
  });
});
void smallInputs;
