import { Refusal } from '../../refusal.js';
import { not, type Value } from '../../value/value.js';
import type { Implementation } from './arguments.js';
import { dateFunctions } from './dates.js';
import { listFunctions } from './lists.js';
import { numericFunctions, wordsOf } from './numeric.js';
import { textFunctions } from './text.js';

/** Every function of the subset; `FUNCTIONS` in names.ts says how each is called. */
export const implementations: Record<string, Implementation> = {
  ...textFunctions,
  ...numericFunctions,
  ...listFunctions,
  ...dateFunctions,
  not: ([value = null]) => not(value),
  string: ([value = null]) => stringOf(value),
  'get value': ([context, key]) =>
    context instanceof Map && typeof key === 'string' ? (context.get(key) ?? null) : null,
};

function stringOf(value: Value): Value {
  if (value === null || typeof value === 'symbol') return null;
  if (typeof value === 'object' && (Array.isArray(value) || value instanceof Map))
    throw new Refusal('`string` of a list or a context is outside the subset', {}, 'use `string join`');
  return wordsOf(value);
}
