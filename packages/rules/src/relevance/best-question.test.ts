import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { randomGraph } from '../../test/random-models.js';
import { answersOf, everyAnswer, randomModel } from '../../test/random-tables.js';
import { compile } from '../compile.js';
import type { CompiledDecision } from '../decision.js';
import type { Input, Model } from '../model/model.js';
import { toPlain } from '../value/value.js';
import { stillMatters } from './index.js';
import { preparedFor } from './still-matters.js';

type Given = Record<string, unknown>;
type Weights = 'uniform' | 'domain';

const textOf = (value: unknown): string => JSON.stringify(value);

const openInputs = (decision: CompiledDecision, known: Given): Input[] =>
  decision.inputs.map(({ input }) => input).filter(({ name }) => !(name in known));

/** The answers that are equally likely: all of an input's domain, or one of each region that the decision can tell apart. */
function likely(decision: CompiledDecision, weights: Weights): Map<string, unknown[]> {
  const { cases } = preparedFor(decision);
  return new Map(
    decision.inputs.map(({ input: { name, domain } }, index) => [
      name,
      weights === 'domain' ? answersOf(domain!) : cases[index]!.cases.map(({ value }) => toPlain(value)),
    ]),
  );
}

/** The mean number of questions over all people when `choose` says what to ask, of the inputs that still matter. */
function meanQuestions(
  decision: CompiledDecision,
  weights: Weights,
  choose: (known: Given, cost: (name: string) => number) => number,
): number {
  const answersTo = likely(decision, weights);
  const costs = new Map<string, number>();
  const from = (known: Given): number => {
    const key = textOf(Object.entries(known).sort());
    const before = costs.get(key);
    if (before !== undefined) return before;
    const asking = (name: string): number => {
      const answers = answersTo.get(name)!;
      return 1 + answers.reduce<number>((sum, answer) => sum + from({ ...known, [name]: answer }), 0) / answers.length;
    };
    const cost = choose(known, asking);
    costs.set(key, cost);
    return cost;
  };
  return from({});
}

/** One table on answers alone, and tables on what other decisions found, whose cells may depend on several answers. */
const MODELS: [what: string, models: fc.Arbitrary<Model>, tables: number][] = [
  ['one table', randomModel({ policies: ['FIRST', 'UNIQUE', 'PRIORITY'], inputs: 4, rules: 9 }), 8],
  ['decisions that feed decisions', randomGraph({ policies: ['FIRST', 'UNIQUE', 'COLLECT'], rules: 5, opaque: true }), 20], // prettier-ignore
];

describe('The best question first', () => {
  for (const [what, models, tables] of MODELS)
    for (const weights of ['domain', 'uniform'] as const)
      for (const [budget, most] of [
        [20_000, 1],
        [60, 1.1],
      ] as const)
        it(`asks, of ${what}, at most ${most} times as many as the best order of all, on average (${weights}, budget ${budget})`, () => {
          let asked = 0;
          let best = 0;
          const property = fc.property(models, (model) => {
            const decision = compile(model, { date: '2026-11-24' });
            asked += meanQuestions(decision, weights, (known, cost) => {
              const [name] = stillMatters(decision, known, { budget, weights }).inputs;
              return name === undefined ? 0 : cost(name);
            });
            // Brute force: every question in every position, stopping where all completions agree.
            best += meanQuestions(decision, weights, (known, cost) => {
              const open = openInputs(decision, known);
              const outcomes = new Set(everyAnswer(open).map((rest) => textOf(decision.outcome({ ...known, ...rest })))); // prettier-ignore
              return outcomes.size === 1 ? 0 : Math.min(...open.map(({ name }) => cost(name)));
            });
          });
          fc.assert(property, { seed: 5, numRuns: tables });
          assert.ok(asked <= best * most + 1e-6, `${asked / best} times as many`);
        });
});
