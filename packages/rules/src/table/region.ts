import type { Test } from '../feel/ast.js';
import { constantOf, type Library } from '../feel/compile.js';
import { kindOf, not, or, order, Range, type Kind, type Truth, type Value } from '../value/value.js';

/**
 * Which values pass a cell whose limits are all known: intervals in the order of one kind of value. Indexes, analysis and
 * relevance all work on these.
 */
export interface Region {
  /** Undefined when no limit says which kind: `-`, or null alone. */
  kind: Kind | undefined;
  /** Intervals that pass, in order, never touching each other. */
  spans: Range[];
  /** Whether null passes. */
  nulls: Truth;
  /** Whether everything passes, whatever its kind: `-`. */
  any: boolean;
}

const EVERYTHING = new Range(undefined, undefined, false, false);

export const ANY_REGION: Region = { kind: undefined, spans: [EVERYTHING], nulls: true, any: true };

/** The order of two values of one kind, truths included: false comes before true. */
export const rank = (a: Value, b: Value): number =>
  typeof a === 'boolean' && typeof b === 'boolean' ? Number(a) - Number(b) : order(a, b)!;

/** Kinds whose values lie on a line. */
const ORDERED: Kind[] = ['boolean', 'number', 'string', 'date', 'months', 'seconds'];

/** The region of a cell; undefined when it depends on other inputs or is no matter of intervals. */
export function regionOf(tests: readonly Test[], library: Library): Region | undefined {
  const regions: Region[] = [];
  for (const test of tests) {
    const region = regionOfTest(test, library);
    if (!region) return undefined;
    regions.push(region);
  }
  return unionOf(regions);
}

function regionOfTest(test: Test, library: Library): Region | undefined {
  switch (test.kind) {
    case 'any':
      return ANY_REGION;
    case 'not': {
      // What is of no kind in a list is not in it, and so passes its denial: no interval holds that.
      if (test.tests.some((each) => each.kind === 'value' && Array.isArray(constantOf(each.operand, library))))
        return undefined;
      const denied = regionOf(test.tests, library);
      return denied && !denied.any && denied.kind !== undefined ? complement(denied) : undefined;
    }
    case 'condition':
      return undefined;
    default: {
      const limit = constantOf(test.operand, library);
      if (limit === undefined) return undefined;
      return test.kind === 'value' ? valueRegion(limit) : comparisonRegion(test.operator, limit);
    }
  }
}

function valueRegion(value: Value): Region | undefined {
  if (Array.isArray(value)) return unionOf(value.map(itemRegion));
  return itemRegion(value);
}

function itemRegion(value: Value): Region | undefined {
  if (value === null) return none(undefined, true);
  if (value instanceof Range) return rangeRegion(value);
  const kind = kindOf(value);
  return ORDERED.includes(kind) ? { ...none(kind, false), spans: [point(value)] } : undefined;
}

const none = (kind: Kind | undefined, nulls: Truth): Region => ({ kind, spans: [], nulls, any: false });

export const point = (value: Value): Range => new Range(value, value, true, true);

function rangeRegion(range: Range): Region | undefined {
  const ends: (Value | undefined)[] = [range.low, range.high];
  const [kind, ...others] = ends.filter((end): end is Value => end !== undefined).map(kindOf);
  if (kind === undefined || !ORDERED.includes(kind) || kind === 'boolean' || others.some((other) => other !== kind))
    return undefined;
  return { ...none(kind, null), spans: isEmpty(range) ? [] : [range] };
}

/** Whether nothing can lie between a range's ends. */
export function isEmpty({ low, high, lowClosed, highClosed }: Range): boolean {
  if (low === undefined || high === undefined) return false;
  const at = rank(low, high);
  return at > 0 || (at === 0 && !(lowClosed && highClosed));
}

function comparisonRegion(operator: string, limit: Value): Region | undefined {
  if (operator === '=' || operator === '!=') {
    const same = itemRegion(limit);
    if (!same || limit instanceof Range || same.kind === undefined) return undefined;
    return operator === '=' ? same : complement(same);
  }
  const closed = operator.endsWith('=');
  return rangeRegion(
    operator.startsWith('<') ? new Range(undefined, limit, false, closed) : new Range(limit, undefined, closed, false),
  );
}

/** What does not pass. */
function complement({ kind, spans, nulls }: Region): Region {
  const gaps: Range[] = [];
  let low: Value | undefined;
  let lowClosed = false;
  let open = true;
  for (const span of spans) {
    if (span.low !== undefined) {
      const gap = new Range(low, span.low, lowClosed, !span.lowClosed);
      if (!isEmpty(gap)) gaps.push(gap);
    }
    open = span.high !== undefined;
    low = span.high;
    lowClosed = !span.highClosed;
  }
  if (open) gaps.push(new Range(low, undefined, lowClosed, false));
  return { kind, spans: gaps, nulls: not(nulls), any: false };
}

/** What passes any of them; undefined when they are of different kinds. */
function unionOf(regions: readonly (Region | undefined)[]): Region | undefined {
  const known = regions.filter((region) => region !== undefined);
  const kinds = new Set(known.flatMap(({ kind }) => kind ?? []));
  if (known.length < regions.length || kinds.size > 1) return undefined;
  if (known.some(({ any }) => any)) return ANY_REGION;
  const merged: Range[] = [];
  for (const span of known.flatMap(({ spans }) => spans).sort(byLow)) {
    const last = merged.at(-1);
    if (last && touches(last, span)) merged[merged.length - 1] = joined(last, span);
    else merged.push(span);
  }
  const nulls = known.reduce<Truth>((truth, region) => or(truth, region.nulls), false);
  return { kind: [...kinds][0], spans: merged, nulls, any: false };
}

function byLow(a: Range, b: Range): number {
  if (a.low === undefined || b.low === undefined) return Number(b.low === undefined) - Number(a.low === undefined);
  return rank(a.low, b.low) || Number(b.lowClosed) - Number(a.lowClosed);
}

/** Whether the second, which does not begin before the first, begins inside it or at its end. */
function touches(first: Range, second: Range): boolean {
  if (first.high === undefined || second.low === undefined) return true;
  const at = rank(second.low, first.high);
  return at < 0 || (at === 0 && (first.highClosed || second.lowClosed));
}

function joined(first: Range, second: Range): Range {
  if (first.high === undefined || second.high === undefined)
    return new Range(first.low, undefined, first.lowClosed, false);
  const at = rank(first.high, second.high);
  if (at === 0) return new Range(first.low, first.high, first.lowClosed, first.highClosed || second.highClosed);
  const { high, highClosed } = at > 0 ? first : second;
  return new Range(first.low, high, first.lowClosed, highClosed);
}
