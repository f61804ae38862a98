import { CalendarDate } from '../value/calendar.js';
import { add, divide, isNumber, numberToPlain, type FeelNumber } from '../value/decimal.js';
import { kindOf, type Kind, type Value } from '../value/value.js';
import { rank } from '../table/region.js';

/** Values that a decision cannot tell apart. */
export interface Case {
  /** The first of them, or one of them where there is no first. */
  value: Value;
  /** The last, where they follow each other one by one. */
  last?: Value;
  /** How many values these are; 1 where that is not known. */
  weight: number;
}

/** Where values of one kind lie. */
export interface Extent {
  kind: Kind;
  low?: Value;
  high?: Value;
  /** Whether only whole numbers are among them. */
  whole: boolean;
}

/** Cuts values that follow each other at some limits: each limit a case, and what lies between two. Undefined for other kinds of value. */
export function cut(extent: Extent, limits: readonly Value[]): Case[] | undefined {
  const own = limits.filter((limit) => kindOf(limit) === extent.kind);
  if (extent.kind === 'date' || extent.whole) return cutWhole(extent, own);
  const between = BETWEEN[extent.kind];
  if (!between) return undefined;
  const sorted = own.sort(rank).filter((limit, index) => index === 0 || rank(own[index - 1]!, limit) !== 0);
  const values = [undefined, ...sorted].flatMap((limit, index): Value[] => {
    const gap = between(limit, sorted[index]);
    return [limit, gap].filter((value) => value !== undefined) as Value[];
  });
  return values.filter((value) => isWithin(value, extent)).map((value): Case => ({ value, weight: 1 }));
}

const isWithin = (value: Value, { low, high }: Extent): boolean =>
  (low === undefined || rank(value, low) >= 0) && (high === undefined || rank(value, high) <= 0);

/** For kinds between whose values there may be others: one between two, of which either can be missing; undefined when there is none. */
const BETWEEN: Partial<Record<Kind, (low: Value | undefined, high: Value | undefined) => Value | undefined>> = {
  number: (low, high) => {
    if (low === undefined) return high === undefined ? 0 : add(high as FeelNumber, -1)!;
    return high === undefined ? add(low as FeelNumber, 1)! : divide(add(low as FeelNumber, high as FeelNumber)!, 2)!;
  },
  string: (low, high) => {
    const after = low === undefined ? '' : `${low as string}\0`;
    return high === undefined || after < (high as string) ? after : undefined;
  },
  boolean: (low, high) => (low === undefined && high !== false ? false : high === undefined && low !== true ? true : undefined), // prettier-ignore
};

/** Days and whole numbers, by counting. */
function cutWhole({ kind, low, high }: Extent, limits: Value[]): Case[] {
  const value = (at: number): Value => (kind === 'date' ? new CalendarDate(at) : at);
  const places = limits.map(placeOf);
  const from = low === undefined ? Math.ceil(Math.min(...places, 1) - 1) : Math.ceil(placeOf(low));
  const to = high === undefined ? Math.floor(Math.max(...places, from) + 1) : Math.floor(placeOf(high));
  const starts = new Set([from, ...places.flatMap((at) => [Math.ceil(at), Math.floor(at) + 1])]);
  const sorted = [...starts].filter((at) => at >= from && at <= to).sort((a, b) => a - b);
  return sorted.map((start, index) => {
    const end = (sorted[index + 1] ?? to + 1) - 1;
    return { value: value(start), last: value(end), weight: end - start + 1 };
  });
}

const placeOf = (value: Value): number =>
  value instanceof CalendarDate ? value.day : isNumber(value) ? numberToPlain(value) : 0;
