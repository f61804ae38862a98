import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compile } from '../compile.js';
import { discount } from '../../test/models.js';
import type { Model, ParameterValue } from './model.js';

const answers = { savings: 1_550_000, adults: 1, student: false };
const decide = (date: string | undefined, overrides = {}): unknown =>
  compile(discount, { decision: 'discount', overrides, ...(date !== undefined && { date }) }).outcome(answers);

const withValues = (values: ParameterValue[]): Model => ({
  ...discount,
  parameters: [{ ...discount.parameters![0]!, values }],
});

describe('parameters', () => {
  it('have the value of the day; a period ends where the next begins', () => {
    assert.equal(decide('2025-03-31'), 'no');
    assert.equal(decide('2025-04-01'), 'yes');
  });

  it('are an error on a day without a value, never the last one known', () => {
    assert.throws(() => decide('2024-03-31'), /"savings limit": it has no value on 2024-03-31: its values: 2024-04-01 to 2025-04-01; from 2025-04-01/); // prettier-ignore
    assert.throws(() => compile(withValues([]), { decision: 'discount', date: '2026-11-24' }), /"savings limit": it has no value on 2026-11-24: its values: none/); // prettier-ignore
    assert.throws(() => decide(undefined), /"savings limit": its value depends on the day/);
  });

  it('are a council’s own within bounds', () => {
    assert.equal(decide('2026-11-24', { 'savings limit': 600_000 }), 'no');
    assert.throws(
      () => decide('2026-11-24', { 'savings limit': 599_999 }),
      /"savings limit": 599999 is not from 600000 to 1600000/,
    );
    assert.throws(
      () => decide('2026-11-24', { 'saving limit': 600_000 }),
      /"saving limit": there is no such parameter to override/,
    );
    assert.throws(
      () => compile(discount, { decision: 'alone', overrides: { 'savings limit': 599_999 } }),
      /"savings limit": 599999 is not from 600000 to 1600000/,
      'although this decision does not use it',
    );
  });

  it('may not have two values on a day, nor a period without a day', () => {
    const overlapping = withValues([
      { from: '2024-04-01', to: '2025-04-02', value: 1 },
      { from: '2025-04-01', value: 2 },
    ]);
    assert.throws(
      () => compile(overlapping, { date: '2026-01-01' }),
      /the periods 2024-04-01 to 2025-04-02 and from 2025-04-01 overlap/,
    );
    assert.throws(() => compile(withValues([{ from: '2024-04-01', to: '2024-04-01', value: 1 }])), /is empty/);
    assert.throws(() => compile(withValues([{ from: '2024-02-30', value: 1 }])), /2024-02-30 is no date/);
  });
});
