import { spend } from '../feel/budget.js';
import type { CalendarDate } from './calendar.js';
import type { Clock } from './clock.js';
import type { FeelNumber } from './decimal.js';
import type { MonthsDuration, SecondsDuration } from './duration.js';
import { Single } from './single.js';
import { unknown, type Unknown } from './unknown.js';

/** Everything that a FEEL expression can be at run time. */
export type Value =
  | null
  | boolean
  | string
  | FeelNumber
  | CalendarDate
  | MonthsDuration
  | SecondsDuration
  | Clock
  | Range
  | Value[]
  | Context
  | Unknown;

/** A map, not an object: a name such as `__proto__` is only a name. */
export type Context = Map<string, Value>;

/** True, false, null or unknown. */
export type Truth = boolean | null | Unknown;

/** An interval; a side that is undefined is unbounded. */
export class Range {
  constructor(
    readonly low: Value | undefined,
    readonly high: Value | undefined,
    readonly lowClosed: boolean,
    readonly highClosed: boolean,
  ) {}
}

export type Kind =
  | 'null'
  | 'boolean'
  | 'string'
  | 'number'
  | 'date'
  | 'months'
  | 'seconds'
  | 'time'
  | 'moment'
  | 'range'
  | 'list'
  | 'context'
  | 'unknown';

export function kindOf(value: Value): Kind {
  const type = typeof value;
  if (type === 'symbol') return 'unknown';
  if (typeof value !== 'object') return type as 'number' | 'string' | 'boolean';
  if (value === null) return 'null';
  if (value instanceof Single) return value.kind;
  if (value instanceof Range) return 'range';
  return Array.isArray(value) ? 'list' : 'context';
}

/** Whether a value, or anything inside it, is unknown. */
export function hasUnknown(value: Value): boolean {
  if (value === unknown) return true;
  if (Array.isArray(value)) {
    spend(value.length);
    return value.some(hasUnknown);
  }
  if (value instanceof Map) return [...value.values()].some(hasUnknown);
  return value instanceof Range && (hasUnknown(value.low ?? null) || hasUnknown(value.high ?? null));
}

/** FEEL's `=`: null when the two are of different kinds, and unknown while it can be either. */
export function equal(a: Value, b: Value): Truth {
  if (a === unknown || b === unknown) return unknown;
  if (a === b) return true;
  if (a === null || b === null) return false;
  if (Array.isArray(a) && Array.isArray(b)) return equalLists(a, b);
  if (a instanceof Map && b instanceof Map) return equalContexts(a, b);
  if (a instanceof Range && b instanceof Range) return equalRanges(a, b);
  if (kindOf(a) !== kindOf(b)) return null;
  return order(a, b) === 0;
}

function equalLists(a: Value[], b: Value[]): Truth {
  spend(a.length);
  return a.length === b.length ? allEqual(a.map((item, index) => [item, b[index]!])) : false;
}

function equalContexts(a: Context, b: Context): Truth {
  if (a.size !== b.size || [...a.keys()].some((key) => !b.has(key))) return false;
  return allEqual([...a].map(([key, value]) => [value, b.get(key)!]));
}

function equalRanges(a: Range, b: Range): Truth {
  const alike = a.lowClosed === b.lowClosed && a.highClosed === b.highClosed;
  return alike ? allEqual([[a.low ?? null, b.low ?? null], [a.high ?? null, b.high ?? null]]) : false; // prettier-ignore
}

function allEqual(pairs: [Value, Value][]): Truth {
  const truths = pairs.map(([a, b]) => equal(a, b));
  if (truths.every((each) => each === true)) return true;
  return truths.every((each) => each === true || each === unknown) ? unknown : false;
}

/** Negative, zero or positive, as a is below, at or above b; null where FEEL knows no order. */
export function order(a: Value, b: Value): number | null {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  if (kindOf(a) !== kindOf(b)) return null;
  if (a instanceof Single) return (a as Single).order(b);
  return b instanceof Single ? -(b as Single).order(a) : null;
}

/** A value as plain data: numbers as JavaScript's nearest, dates and durations as ISO 8601, unknown as it is. */
export function toPlain(value: Value): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    spend(value.length);
    return value.map(toPlain);
  }
  // Object.fromEntries defines own properties, so that an entry called `__proto__` stays an entry.
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, item]) => [key, toPlain(item)]));
  return value instanceof Single ? value.toPlain() : String(value);
}

export type Comparison = '<' | '<=' | '>' | '>=';

/** FEEL's order operators: null where there is no order, unknown while either side is. */
export function compare(operator: Comparison, a: Value, b: Value): Truth {
  if (a === null || b === null) return null;
  if (a === unknown || b === unknown) return unknown;
  const at = order(a, b);
  return at === null ? null : HOLDS[operator](at);
}

const HOLDS: Record<Comparison, (at: number) => boolean> = {
  '<': (at) => at < 0,
  '<=': (at) => at <= 0,
  '>': (at) => at > 0,
  '>=': (at) => at >= 0,
};

/** Whether a value lies in a range. */
export function within(value: Value, { low, high, lowClosed, highClosed }: Range): Truth {
  return and(
    low === undefined ? true : compare(lowClosed ? '>=' : '>', value, low),
    high === undefined ? true : compare(highClosed ? '<=' : '<', value, high),
  );
}

/** FEEL's `and`: false decides whatever the other is; what is no boolean counts as null. */
export function and(a: Value, b: Value): Truth {
  if (a === false || b === false) return false;
  if (a === true && b === true) return true;
  return a === unknown || b === unknown ? unknown : null;
}

/** FEEL's `not`; what is no boolean counts as null. */
export const not = (a: Value): Truth => (typeof a === 'boolean' ? !a : a === unknown ? unknown : null);

/** FEEL's `or`. */
export const or = (a: Value, b: Value): Truth => not(and(not(a), not(b)));
