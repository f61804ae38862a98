import { unknown } from '../value/unknown.js';
import { kindOf, type Kind, type Range, type Value } from '../value/value.js';
import type { CompiledColumn } from './build-table.js';
import { rank, type Region } from './region.js';

/**
 * A column whose cells are all regions of one kind: their limits cut the line of values into classes, and each class knows
 * the rules whose cell passes. One search for a class replaces one test per rule.
 */
export interface ColumnIndex {
  /** The class of a value; -1 when it is unknown. */
  classOf: (value: Value) => number;
  /** For each class, the rules that pass, as bits: rule r is bit r % 32 of word class × words + r / 32. */
  masks: Int32Array;
  /** Rules that pass whatever the value: `-`. */
  anyMask: Int32Array;
}

/** Beyond this an index takes longer to build, and more memory, than it saves. */
const MOST_WORK = 10_000_000;

/** Builds the index; undefined when the cells are of different kinds, or too many. */
export function columnIndex(cells: readonly Region[], declared: Region | undefined): ColumnIndex | undefined {
  const all = declared ? [...cells, declared] : cells;
  const kinds = new Set(all.map(({ kind }) => kind).filter((kind) => kind !== undefined));
  if (kinds.size > 1) return undefined;
  const limits = limitsOf(all);
  const spans = all.reduce((sum, cell) => sum + cell.spans.length, 0);
  if (limits.length * spans > MOST_WORK) return undefined;
  const words = Math.ceil(cells.length / 32);
  // A class for each limit and each gap around them, one for null, and one for values of another kind.
  const count = limits.length * 2 + 3;
  const masks = new Int32Array(count * words);
  const anyMask = new Int32Array(words);
  cells.forEach((cell, rule) => {
    const bit = 1 << (rule % 32);
    const word = rule >> 5;
    for (let each = 0; each < count; each += 1) {
      // A value that is not declared counts as null.
      const taken = !declared || passes(declared, each, limits) ? each : nullClass(limits);
      if (passes(cell, taken, limits)) masks[each * words + word]! |= bit;
    }
    if (cell.any) anyMask[word]! |= bit;
  });
  return { classOf: classifier([...kinds][0], limits), masks, anyMask };
}

/** Leaves, of the rules that are live, those that pass a value; those that may pass an unknown one are doubtful. */
export function narrower({ classOf, masks, anyMask }: ColumnIndex): NonNullable<CompiledColumn['narrow']> {
  return (value, live, doubtful) => {
    const each = classOf(value);
    if (each < 0) {
      for (let word = 0; word < live.length; word += 1) doubtful[word]! |= ~anyMask[word]!;
      return;
    }
    const from = each * live.length;
    for (let word = 0; word < live.length; word += 1) live[word]! &= masks[from + word]!;
  };
}

const nullClass = (limits: Value[]): number => limits.length * 2 + 1;

/** Every end of an interval, once, in order. */
function limitsOf(regions: readonly Region[]): Value[] {
  const ends: (Value | undefined)[] = regions.flatMap<Value | undefined>(({ spans }) =>
    spans.flatMap(({ low, high }) => [low, high]),
  );
  const sorted: Value[] = ends.filter((end): end is Value => end !== undefined).sort(rank);
  return sorted.filter((end, index) => index === 0 || rank(sorted[index - 1]!, end) !== 0);
}

/** Class 2i + 1 is limit i, class 2i the gap below it. */
function passes(cell: Region, each: number, limits: Value[]): boolean {
  if (cell.any) return true;
  if (each === nullClass(limits)) return cell.nulls === true;
  if (each > limits.length * 2) return false;
  const limit = limits[each >> 1];
  return cell.spans.some((span) =>
    each % 2 === 1 ? hasLimit(span, limit!) : hasGap(span, limits[(each >> 1) - 1], limit),
  );
}

function hasLimit({ low, high, lowClosed, highClosed }: Range, limit: Value): boolean {
  const fromLow = low === undefined ? 1 : rank(limit, low);
  const fromHigh = high === undefined ? -1 : rank(limit, high);
  return (fromLow > 0 || (fromLow === 0 && lowClosed)) && (fromHigh < 0 || (fromHigh === 0 && highClosed));
}

/** Whether a whole gap lies in an interval, whose ends are limits too. */
function hasGap({ low, high }: Range, below: Value | undefined, above: Value | undefined): boolean {
  const reachesDown = low === undefined || (below !== undefined && rank(low, below) <= 0);
  const reachesUp = high === undefined || (above !== undefined && rank(high, above) >= 0);
  return reachesDown && reachesUp;
}

function classifier(kind: Kind | undefined, limits: Value[]): ColumnIndex['classOf'] {
  const nulls = nullClass(limits);
  const others = nulls + 1;
  const general = (value: Value): number => {
    if (value === unknown) return -1;
    if (value === null) return nulls;
    // Without limits every value that is not null is in the one gap, of whatever kind it is.
    if (kind === undefined) return 0;
    return kindOf(value) === kind ? search(limits, value) : others;
  };
  if (kind === 'boolean') return ofBooleans(limits, general);
  if (kind === 'string') return ofStrings(limits as string[], general);
  if (kind === 'number' && limits.every((limit) => typeof limit === 'number')) return ofWholeNumbers(limits, general);
  return general;
}

/** The class of a value among limits, by halving. */
function search(limits: Value[], value: Value): number {
  let low = 0;
  let high = limits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = rank(value, limits[middle]!);
    if (at === 0) return middle * 2 + 1;
    if (at < 0) high = middle;
    else low = middle + 1;
  }
  return low * 2;
}

function ofBooleans(limits: Value[], general: ColumnIndex['classOf']): ColumnIndex['classOf'] {
  const yes = search(limits, true);
  const no = search(limits, false);
  return (value) => (value === true ? yes : value === false ? no : general(value));
}

function ofStrings(limits: string[], general: ColumnIndex['classOf']): ColumnIndex['classOf'] {
  const classes = new Map<Value, number>(limits.map((limit, index) => [limit, index * 2 + 1]));
  return (value) => classes.get(value) ?? general(value);
}

function ofWholeNumbers(limits: number[], general: ColumnIndex['classOf']): ColumnIndex['classOf'] {
  const sorted = Float64Array.from(limits);
  return (value) => {
    if (typeof value !== 'number') return general(value);
    let index = 0;
    while (index < sorted.length && sorted[index]! < value) index += 1;
    return index < sorted.length && sorted[index] === value ? index * 2 + 1 : index * 2;
  };
}
