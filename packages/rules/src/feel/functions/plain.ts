import { Refusal } from '../../refusal.js';
import { refuseClock } from '../../value/clock.js';
import { not, type Value } from '../../value/value.js';
import type { Implementation } from './arguments.js';
import { wordsOf } from './numeric.js';

/** Functions of values of any kind. */
export const plainFunctions: Record<string, Implementation> = {
  not: ([value = null]) => not(value),
  string: ([value = null]) => stringOf(value),
  'get value': ([context, key]) =>
    context instanceof Map && typeof key === 'string' ? (context.get(key) ?? null) : null,
};

function stringOf(value: Value): Value {
  if (value === null || typeof value === 'symbol') return null;
  if (typeof value === 'object' && (Array.isArray(value) || value instanceof Map))
    throw new Refusal('`string` of a list or a context is outside the subset', {}, 'use `string join`');
  refuseClock(value);
  return wordsOf(value);
}
