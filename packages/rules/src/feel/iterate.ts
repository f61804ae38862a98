import { Refusal } from '../refusal.js';
import { Decimal } from '../value/decimal.js';
import { unknown, type Unknown } from '../value/unknown.js';
import { and, or, Range, type Truth, type Value } from '../value/value.js';
import type { Expression, Iterator } from './ast.js';
import { spend } from './budget.js';
import type { Run } from './compile.js';

interface Loop {
  slot: number;
  source: Run;
  to: Run | undefined;
}

type Compile = (part: Expression) => Run;

const loopsOf = (iterators: Iterator[], compile: Compile): Loop[] =>
  iterators.map(({ slot, source, to }) => ({ slot, source: compile(source), to: to && compile(to) }));

/** `for … return …`: the results of every turn. */
export function looped(iterators: Iterator[], compile: Compile, result: Run): Run {
  const loops = loopsOf(iterators, compile);
  return (frame) => {
    const results: Value[] = [];
    const stopped = everyTurn(loops, 0, frame, () => void results.push(result(frame)));
    return stopped === undefined ? results : stopped;
  };
}

/** `some … satisfies …`, `every … satisfies …` */
export function quantifiedOver(every: boolean, iterators: Iterator[], compile: Compile, condition: Run): Run {
  const loops = loopsOf(iterators, compile);
  return (frame) => {
    const truths: Truth[] = [];
    const stopped = everyTurn(loops, 0, frame, () => {
      const truth = condition(frame);
      truths.push(typeof truth === 'boolean' || truth === unknown ? truth : null);
    });
    if (stopped !== undefined) truths.push(stopped);
    return truths.reduce<Truth>(every ? and : or, every);
  };
}

/** Runs `turn` for every combination of items. Says null or unknown where a list is missing or not known yet. */
function everyTurn(loops: Loop[], index: number, frame: Value[], turn: () => void): null | Unknown | undefined {
  const loop = loops[index];
  if (!loop) {
    spend();
    turn();
    return undefined;
  }
  const items = itemsOf(loop, frame);
  if (items === null || items === unknown) return items;
  for (const item of items) {
    frame[loop.slot] = item;
    const stopped = everyTurn(loops, index + 1, frame, turn);
    if (stopped !== undefined) return stopped;
  }
  return undefined;
}

function itemsOf({ source, to }: Loop, frame: Value[]): Value[] | null | Unknown {
  const from = source(frame);
  if (to) return wholeNumbers(from, to(frame), true, true);
  if (from instanceof Range) return wholeNumbers(from.low ?? null, from.high ?? null, from.lowClosed, from.highClosed);
  if (Array.isArray(from) || from === null || from === unknown) return from;
  throw new Refusal('only a list, or a range of whole numbers, can be gone through');
}

/** `1..3` upwards, `3..1` downwards. */
function wholeNumbers(from: Value, to: Value, fromClosed: boolean, toClosed: boolean): Value[] | null | Unknown {
  if (from === unknown || to === unknown) return unknown;
  if (from === null || to === null) return null;
  if (typeof from !== 'number' || typeof to !== 'number')
    throw new Refusal('only a list, or a range of whole numbers, can be gone through');
  const step = from <= to ? 1 : -1;
  const first = fromClosed ? from : from + step;
  const count = Math.max(0, (to - first) * step + (toClosed ? 1 : 0));
  spend(count);
  return Array.from({ length: count }, (_, index) => first + index * step);
}

/** `list[condition]`: the items for which it is true, or `list[2]`, `list[-1]`: one of them. */
export function filtered(
  { item: { slot, fields }, perItem }: Expression & { kind: 'filter' },
  target: Run,
  condition: Run,
): Run {
  const passing = (frame: Value[], item: Value): Value => {
    spend();
    frame[slot] = item;
    for (const field of fields)
      frame[field.slot] = item instanceof Map ? (item.get(field.name) ?? null) : item === unknown ? unknown : null;
    return condition(frame);
  };
  return (frame) => {
    const value = target(frame);
    if (value === unknown) return unknown;
    const list = Array.isArray(value) ? value : value === null ? [] : [value];
    if (!perItem) return selected(list, condition(frame));
    const truths = list.map((item) => passing(frame, item));
    if (truths.some((truth) => typeof truth !== 'boolean' && truth !== null && truth !== unknown))
      throw new Refusal('the condition of a filter is neither true nor false');
    return truths.includes(unknown) ? unknown : list.filter((_, index) => truths[index] === true);
  };
}

function selected(list: Value[], condition: Value): Value {
  if (condition === unknown) return unknown;
  if (condition instanceof Decimal) throw new Refusal(`${condition} is no place in a list`);
  if (typeof condition === 'number') return list[condition > 0 ? condition - 1 : list.length + condition] ?? null;
  return condition === true ? list : condition === false ? [] : null;
}
