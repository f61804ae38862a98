import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { answersOf, everyAnswer, randomModel, smallInputs } from '../../test/random-tables.js';
import { compile } from '../compile.js';
import type { CompiledDecision } from '../decision.js';
import { stillMatters } from './index.js';

const POLICIES = ['UNIQUE', 'ANY', 'FIRST', 'PRIORITY', 'COLLECT', 'RULE ORDER', 'OUTPUT ORDER'] as const;
type Given = Record<string, unknown>;

const textOf = (value: unknown): string => JSON.stringify(value);

/** The inputs for which some completion of the answers has another outcome when only that input's answer changes. */
function mattering(decision: CompiledDecision, known: Given): string[] {
  const open = decision.inputs.map(({ input }) => input).filter(({ name }) => !(name in known));
  const outcomes = everyAnswer(open).map((rest) => ({
    rest,
    outcome: textOf(decision.outcome({ ...known, ...rest })),
  }));
  return open
    .map(({ name }) => name)
    .filter((name) => {
      const others = new Map<string, string>();
      return outcomes.some(({ rest, outcome }) => {
        const key = textOf({ ...rest, [name]: undefined });
        const before = others.get(key) ?? outcome;
        others.set(key, before);
        return before !== outcome;
      });
    });
}

describe('What still matters', () => {
  it('is exactly what can change the outcome, for every hit policy', () => {
    const property = fc.property(
      randomModel({ policies: POLICIES, inputs: 4, rules: 7 }),
      fc.subarray(smallInputs.slice(0, 4)),
      fc.nat(),
      (model, answered, seed) => {
        const decision = compile(model);
        const known = Object.fromEntries(
          answered.map(({ name, domain }, index) => {
            const answers = answersOf(domain!);
            return [name, answers[(seed + index * 7) % answers.length]];
          }),
        );
        const { inputs, method } = stillMatters(decision, known);
        assert.equal(method, 'regions');
        assert.deepEqual([...inputs].sort(), mattering(decision, known).sort());
      },
    );
    fc.assert(property, { seed: 3, numRuns: 60 });
  });

  for (const budget of [20_000, 5])
    it(`may be asked in any order, and stopping early changes nothing (budget ${budget})`, () => {
      const property = fc.property(
        randomModel({ policies: POLICIES, inputs: 5, rules: 9 }),
        fc.nat(),
        fc.boolean(),
        (model, seed, best) => {
          const decision = compile(model);
          const all = everyAnswer(decision.inputs.map(({ input }) => input));
          const person = all[seed % all.length]!;
          const known: Given = {};
          for (;;) {
            const { inputs, outcome } = stillMatters(decision, known, { budget });
            if (inputs.length === 0) {
              assert.deepEqual(outcome, decision.outcome(person));
              break;
            }
            const name = inputs[best ? 0 : seed % inputs.length]!;
            assert.ok(!(name in known));
            known[name] = person[name];
          }
        },
      );
      fc.assert(property, { seed: 4, numRuns: 60 });
    });
});
