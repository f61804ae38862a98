import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { table } from '../../test/models.js';
import { compile } from '../compile.js';
import type { Model, OutputColumn } from '../model/model.js';
import { publish } from '../publish.js';
import { load } from '../run.js';
import { everyPart } from '../run/every-part.js';

const types = [{ name: 'tBand', type: 'string', values: '"A", "B"' }];

/** A table that gives an input back, whatever it is. */
function given(output: OutputColumn, then: string): Model {
  const model = table('FIRST', { '-': then }, { outputs: [output] });
  return { ...model, types, inputs: [{ name: 'n', type: 'Any' }] };
}

describe('An output with a type', () => {
  it('is null when it is of another, on a server and in a browser', () => {
    for (const [type, n, outcome] of [
      ['string', 'x', 'x'],
      ['string', 5, null],
      ['number', [5], 5],
      ['tBand', 'A', 'A'],
      ['date', '2026-11-24', null],
      ['Any', 5, 5],
    ] as const) {
      const model = given({ type }, 'n');
      assert.deepEqual(compile(model).outcome({ n }), outcome, type);
      assert.deepEqual(load(publish(model), everyPart).outcome({ n }), outcome, type);
    }
  });

  it('is refused when its type does not allow it: what never changes, at once', () => {
    assert.throws(() => compile(given({ type: 'tBand' }, 'n')).outcome({ n: 'C' }), /"C" is not a value that the type `tBand` allows/); // prettier-ignore
    assert.throws(() => compile(given({ type: 'tBand' }, '"C"')), /rule 1.*"C" is not a value that the type `tBand` allows/); // prettier-ignore
    assert.equal(compile(given({ type: 'number' }, '"five"')).outcome({ n: 1 }), null);
    assert.throws(() => compile(given({ type: 'Currency' }, 'n')), /the type `Currency` is outside the subset/);
  });

  it('is held to it in one column of several, and where no rule matches', () => {
    const model = given({}, 'n');
    const rows = { '> 0': 'n' };
    const outputs = [
      { name: 'a', type: 'string', default: '7' },
      { name: 'b', default: '8' },
    ];
    const two = table('FIRST', rows, { outputs, rules: [{ when: ['> 0'], then: ['n', 'n'] }] });
    const decision = compile({ ...model, decisions: two.decisions });
    assert.deepEqual(decision.outcome({ n: 5 }), { a: null, b: 5 });
    assert.deepEqual(decision.outcome({ n: -5 }), { a: null, b: 8 });
  });
});
