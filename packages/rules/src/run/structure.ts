import type { Builders, Run } from '../feel/compile.js';
import { filtered, looped, quantifiedOver } from '../feel/iterate.js';
import { entryOf } from '../feel/path.js';
import { conformer } from '../model/type.js';
import { unknown } from '../value/unknown.js';
import type { Value } from '../value/value.js';
import type { Part } from './part.js';

const builders: Builders = {
  context: ({ entries }, run) => context(entries.map(({ key, slot, value }) => ({ key, slot, run: run(value) }))),
  path({ target, name }, run) {
    const value = run(target);
    return (frame) => entryOf(value(frame), name);
  },
  filter: (expression, run) => filtered(expression, run(expression.target), run(expression.condition)),
  for: ({ iterators, result }, run) => looped(iterators, run, run(result)),
  quantified: ({ every, iterators, condition }, run) => quantifiedOver(every, iterators, run, run(condition)),
  typed({ value, type }, run) {
    const [given, conform] = [run(value), conformer(type)];
    return (frame) => conform(given(frame));
  },
  entry({ item, name, outside }, run) {
    const other = outside && run(outside);
    return (frame): Value => {
      const value = frame[item]!;
      if (value === unknown) return unknown;
      return value instanceof Map && value.has(name) ? value.get(name)! : (other?.(frame) ?? null);
    };
  },
};

/** Entries see the ones before them. */
function context(entries: { key: string; slot: number; run: Run }[]): Run {
  return (frame) => {
    const result = new Map<string, Value>();
    for (const { key, slot, run } of entries) {
      const value = run(frame);
      frame[slot] = value;
      result.set(key, value);
    }
    return result;
  };
}

/** Contexts, paths, filters, `for`, `some`, `every` and outputs that have to be of a type. */
export const structure: Part = { name: 'structure', builders };
