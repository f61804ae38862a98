import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compile, Refusal, type Model, type Rule } from '../../src/index.js';

/** What an evaluation says: its outcome, or that the answers are refused. */
function said(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return 'refused';
    throw error;
  }
}

/** Few limits, so that many answers lie on one or beside it. */
const limit = fc.constantFrom(-2, 0, 3, 10, 20, 30, 300, 400);
const near = fc.tuple(limit, fc.constantFrom(-1, 0, 1)).map(([at, more]) => at + more);

const numbers = fc.oneof(
  fc.constant('-'),
  fc.tuple(fc.constantFrom('<', '<=', '>', '>=', '!='), limit).map(([operator, end]) => `${operator} ${end}`),
  fc.tuple(limit, limit).map(([a, b]) => `(${Math.min(a, b)}..${Math.max(a, b)}.5]`),
  fc.array(limit, { minLength: 1, maxLength: 3 }).map((values) => values.join(', ')),
  fc.constant('not(3, [10..20])'),
);

const rule = fc.record({
  when: fc.tuple(
    numbers,
    numbers,
    fc.constantFrom('-', '"a"', '"a", "c"', 'not("b")'),
    fc.constantFrom('-', 'true', 'false'),
  ),
  then: fc.constantFrom('"x"', '"y"', '"z"', 'null').map((output) => [output]),
});

const tables = fc.tuple(
  fc.constantFrom('UNIQUE' as const, 'FIRST' as const),
  fc.array(rule, { maxLength: 34, minLength: 1 }),
);

/** Mostly what each input expects, in any order, now and then with something missing or something more. */
const values: Record<string, fc.Arbitrary<unknown>> = {
  few: near.filter((value) => value >= 0 && value <= 30),
  many: near.filter((value) => value >= -1 && value <= 400),
  word: fc.constantFrom('a', 'b', 'c'),
  truth: fc.boolean(),
  other: fc.boolean(),
};
const wrong = fc.constantFrom(0.5, -0, 401, NaN, '3', 'd', null, undefined);

const answers = fc
  .oneof(
    { weight: 3, arbitrary: fc.shuffledSubarray(Object.keys(values), { minLength: 4 }) },
    fc.shuffledSubarray(Object.keys(values)),
  )
  .chain((names) =>
    fc.tuple(
      ...names.map((name) =>
        fc.oneof({ weight: 30, arbitrary: values[name]! }, wrong).map((value): [string, unknown] => [name, value]),
      ),
    ),
  )
  .map((entries) => Object.fromEntries(entries));

const modelOf = ([hitPolicy, rules]: ['UNIQUE' | 'FIRST', Rule[]]): Model => ({
  name: 'Table',
  inputs: [
    { name: 'few', domain: { kind: 'integer', from: 0, to: 30 } },
    { name: 'many', domain: { kind: 'integer', from: -1, to: 400 } },
    { name: 'word', domain: { kind: 'enumeration', values: ['a', 'b', 'c'] } },
    { name: 'truth', domain: { kind: 'boolean' } },
  ],
  decisions: [
    {
      name: 'result',
      requires: ['few', 'many', 'word', 'truth'],
      logic: {
        table: {
          hitPolicy,
          inputs: ['few', 'many', 'word', 'truth'].map((expression) => ({ expression })),
          outputs: [{}],
          rules,
        },
      },
    },
  ],
});

describe('the quick way to an outcome', () => {
  it('says what the general way says, whatever the order of the answers and whatever is missing', () => {
    const agree = (table: Parameters<typeof modelOf>[0], asked: Record<string, unknown>[]): void => {
      const decision = compile(modelOf(table));
      for (const each of asked)
        assert.deepEqual(
          said(() => decision.outcome(each)),
          said(() => decision.evaluate(each).outcome),
        );
    };
    fc.assert(fc.property(tables, fc.array(answers, { minLength: 8, maxLength: 8 }), agree), {
      seed: 20_261_124,
      numRuns: 600,
    });
  });
});
