import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compile } from '../compile.js';
import type { Knowledge, Model } from '../model/model.js';

/** Knowledge that is a table of so many rules, called once for each of so many numbers. */
const calling = (calls: number, rules: number, inside: (table: Knowledge['logic']) => Knowledge['logic']): Model => ({
  name: 'Calls',
  knowledge: [
    {
      name: 'band',
      parameters: [{ name: 'sum', type: 'number' }],
      logic: inside({
        table: {
          hitPolicy: 'FIRST',
          inputs: [{ expression: 'sum' }],
          outputs: [{}],
          rules: Array.from({ length: rules }, (_, row) => ({ when: [`< ${row}`], then: [String(row)] })),
        },
      }),
    },
  ],
  decisions: [{ name: 'bands', logic: { literal: `count(for n in 1..${calls} return band(n))` } }],
});

const plain = (table: Knowledge['logic']): Knowledge['logic'] => table;
const nested = (table: Knowledge['logic']): Knowledge['logic'] => ({ context: [{ name: 'a', logic: table }, { logic: { literal: 'a' } }] }); // prettier-ignore

describe('The steps of an evaluation', () => {
  it('are enough for a thousand calls of a table', () => {
    assert.equal(compile(calling(1000, 10, plain)).outcome({}), 1000);
  });

  for (const [where, inside] of [
    ['of a table', plain],
    ['of a context with a table', nested],
  ] as const)
    it(`count the cells ${where} at each call of it`, () => {
      assert.throws(() => compile(calling(20_000, 500, inside)).outcome({}), /more than 1000000 steps/);
    });
});
