import { kindOf, Range, type Value } from '../value/value.js';

/** A text that two values share only if they are equal. */
export function keyOf(value: Value): string {
  if (Array.isArray(value)) return `[${value.map(keyOf).join()}]`;
  if (value instanceof Map) return `{${[...value].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => JSON.stringify(key) + keyOf(item)).join()}}`; // prettier-ignore
  if (value instanceof Range)
    return JSON.stringify([keyOf(value.low ?? null), keyOf(value.high ?? null), value.lowClosed, value.highClosed]);
  return kindOf(value) + JSON.stringify(String(value));
}
