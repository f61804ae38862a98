import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { answersOf, everyAnswer, randomModel, smallInputs } from '../../test/random-tables.js';
import { compile } from '../compile.js';
import type { CompiledDecision } from '../decision.js';
import type { Input } from '../model/model.js';
import { stillMatters } from './index.js';

type Given = Record<string, unknown>;

const domainOf = (name: string) => smallInputs.find((input) => input.name === name)!.domain!;
const textOf = (value: unknown): string => JSON.stringify(value);

const openInputs = (decision: CompiledDecision, known: Given): Input[] =>
  decision.inputs.map(({ input }) => input).filter(({ name }) => !(name in known));

/** The mean number of questions over all people when `choose` says what to ask, of the inputs that still matter. */
function meanQuestions(
  decision: CompiledDecision,
  choose: (known: Given, cost: (name: string) => number) => number,
): number {
  const costs = new Map<string, number>();
  const from = (known: Given): number => {
    const key = textOf(Object.entries(known).sort());
    const before = costs.get(key);
    if (before !== undefined) return before;
    const asking = (name: string): number => {
      const answers = answersOf(domainOf(name));
      return 1 + answers.reduce<number>((sum, answer) => sum + from({ ...known, [name]: answer }), 0) / answers.length;
    };
    const cost = choose(known, asking);
    costs.set(key, cost);
    return cost;
  };
  return from({});
}

describe('The best question first', () => {
  for (const [budget, most] of [
    [20_000, 1],
    [60, 1.1],
  ] as const)
    it(`asks at most ${most} times as many questions as the best order of all, on average (budget ${budget})`, () => {
      let asked = 0;
      let best = 0;
      const property = fc.property(
        randomModel({ policies: ['FIRST', 'UNIQUE', 'PRIORITY'], inputs: 4, rules: 9 }),
        (model) => {
          const decision = compile(model);
          asked += meanQuestions(decision, (known, cost) => {
            const [name] = stillMatters(decision, known, { budget, weights: 'domain' }).inputs;
            return name === undefined ? 0 : cost(name);
          });
          // Brute force: every question in every position, stopping where all completions agree.
          best += meanQuestions(decision, (known, cost) => {
            const open = openInputs(decision, known);
            const outcomes = new Set(everyAnswer(open).map((rest) => textOf(decision.outcome({ ...known, ...rest }))));
            return outcomes.size === 1 ? 0 : Math.min(...open.map(({ name }) => cost(name)));
          });
        },
      );
      fc.assert(property, { seed: 5, numRuns: 8 });
      assert.ok(asked <= best * most + 1e-6, `${asked / best} times as many`);
    });
});
