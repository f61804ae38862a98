import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compile } from '../compile.js';
import { table } from '../../test/models.js';

describe('A region', () => {
  it('is not what a denied list lets pass: values of every other kind pass it too', () => {
    const model = { ...table('FIRST', { 'not([1, 2])': '"other"', '-': '"listed"' }), inputs: [{ name: 'n' }] };
    const decision = compile(model);
    const outcomes = [1, 3, 'one', null].map((n) => decision.outcome({ n }));
    assert.deepEqual(outcomes, ['listed', 'other', 'other', 'other']);
  });
});
