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

const limit = fc.integer({ min: -2, max: 400 });

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
  then: fc.constantFrom(['"x"'], ['"y"'], ['"z"'], ['null']),
});

const tables = fc.tuple(
  fc.constantFrom('UNIQUE' as const, 'FIRST' as const),
  fc.array(rule, { maxLength: 34, minLength: 1 }),
);

const answers = fc.shuffledSubarray(['few', 'many', 'word', 'truth', 'other']).chain((names) =>
  fc
    .tuple(
      ...names.map((name) => {
        if (name === 'few' || name === 'many') return fc.oneof(limit, fc.constantFrom(0.5, -0, 401, NaN, '3', null));
        return name === 'word' ? fc.constantFrom('a', 'b', 'c', 'd', null) : fc.constantFrom(true, false, 'true', null);
      }),
    )
    .map((values) => Object.fromEntries(names.map((name, index) => [name, values[index]]))),
);

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
