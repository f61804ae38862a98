import type { Axis, Rules } from './axes.js';
import type { Budget } from './budget.js';

/** A part of a table's space: for each axis the numbers of its classes, or undefined for all of them. */
export type Box = (number[] | undefined)[];

/** Axes as bits: axis a is bit a. */
type Axes = bigint;

/** All of so many axes. */
const everyAxis = (count: number): Axes => (1n << BigInt(count)) - 1n;

const has = (axes: Axes, axis: number): boolean => ((axes >> BigInt(axis)) & 1n) === 1n;

const without = (axes: Axes, axis: number): Axes => axes & ~(1n << BigInt(axis));

/** A part that is covered by rules throughout, one that no rule covers, or a part to be split along an axis. */
type Part = 'covered' | 'open' | { axis: number; parts: { classes: number[]; part: Part }[] };

/**
 * Which parts of a table's space no rule covers, by splitting it along the axis that most of the rules still possible test.
 * Classes that leave the same rules are one part; a part in which the same rules and axes remain is looked at once.
 */
export class Cover {
  readonly #known = new Map<Axes, Map<Rules, Part>>();
  readonly #classes: number[][];
  readonly #any: Rules[];

  constructor(
    readonly axes: readonly Axis[],
    readonly budget: Budget,
    /** The part to look at. */
    within: Box = [],
    /** Whether one part that is not covered is enough. */
    readonly first = false,
  ) {
    this.#classes = axes.map(({ classes }, axis) => within[axis] ?? classes.map((_, index) => index));
    this.#any = axes.map(({ classes }, axis) =>
      this.#classes[axis]!.reduce((shared, index) => shared & classes[index]!.rules, -1n),
    );
  }

  /** Parts that none of the rules covers: up to `most` of them, and how many there are. */
  open(rules: Rules, most: number): { boxes: Box[]; count: number } {
    const part = this.#part(rules, everyAxis(this.axes.length));
    const boxes: Box[] = [];
    const counts = new Map<Part, number>();
    const walk = (at: Part, box: Box): void => {
      if (boxes.length >= most || at === 'covered') return;
      if (at === 'open') boxes.push(box);
      else for (const { classes, part: inner } of at.parts) walk(inner, box.with(at.axis, classes));
    };
    const count = (at: Part): number => {
      if (typeof at === 'string') return Number(at === 'open');
      const known = counts.get(at) ?? at.parts.reduce((sum, { part: inner }) => sum + count(inner), 0);
      counts.set(at, known);
      return known;
    };
    walk(part, this.axes.map((_, axis) => (this.#classes[axis]!.length < this.axes[axis]!.classes.length ? this.#classes[axis] : undefined))); // prettier-ignore
    return { boxes, count: count(part) };
  }

  #part(live: Rules, remaining: Axes): Part {
    if (live === 0n) return 'open';
    let covering = live;
    for (let axis = 0; axis < this.axes.length; axis += 1) if (has(remaining, axis)) covering &= this.#any[axis]!;
    if (covering !== 0n) return 'covered';
    const memo = this.#known.get(remaining) ?? new Map<Rules, Part>();
    this.#known.set(remaining, memo);
    const known = memo.get(live);
    if (known) return known;
    // What is not looked at is not called open: the budget says that it ended.
    if (!this.budget.spend()) return 'covered';
    const part = this.#split(live, remaining, mostTested(this.#any, live, remaining));
    memo.set(live, part);
    return part;
  }

  #split(live: Rules, remaining: Axes, axis: number): Part {
    const groups = new Map<Rules, number[]>();
    for (const index of this.#classes[axis]!) {
      const rules = live & this.axes[axis]!.classes[index]!.rules;
      const group = groups.get(rules);
      if (group) group.push(index);
      else groups.set(rules, [index]);
    }
    const parts: { classes: number[]; part: Part }[] = [];
    for (const [rules, classes] of groups) {
      const part = this.#part(rules, without(remaining, axis));
      if (part !== 'covered') parts.push({ classes, part });
      if (part !== 'covered' && this.first) break;
    }
    return parts.length === 0 ? 'covered' : { axis, parts };
  }
}

/** Of the axes that remain, the one that the fewest of some rules are indifferent to. */
function mostTested(any: readonly Rules[], live: Rules, remaining: Axes): number {
  let best = 0;
  let fewest = Infinity;
  for (let axis = 0; axis < any.length; axis += 1) {
    if (!has(remaining, axis)) continue;
    const indifferent = countOf(live & any[axis]!);
    if (indifferent < fewest) [best, fewest] = [axis, indifferent];
  }
  return best;
}

function countOf(rules: Rules): number {
  let count = 0;
  for (let rest = rules; rest !== 0n; rest >>= 32n) {
    let word = Number(BigInt.asIntN(32, rest));
    for (; word !== 0; word &= word - 1) count += 1;
  }
  return count;
}
