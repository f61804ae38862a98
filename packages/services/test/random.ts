import type { Input, Model } from '@council-components/rules/model/model.js';

/** The same sequence of numbers from 0 to 1 for the same seed (mulberry32), so that a failure can be seen again. */
export function sequence(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Numbers and days that a model's cells and parameters name, and those beside them: where rules meet. */
function limitsOf(model: Model): { numbers: number[]; days: string[] } {
  const text = JSON.stringify([model.decisions, model.parameters]);
  const numbers = [...text.matchAll(/(?<![\d-])\d{1,8}(?![\d-])/g)].flatMap(([found]) =>
    [-1, 0, 1].map((step) => Number(found) + step),
  );
  return { numbers: [...new Set(numbers)], days: [...new Set(text.match(/\d{4}-\d\d-\d\d/g))] };
}

/** Makes answers within the inputs' domains, every second one at a limit or beside it. */
export function answerMaker(model: Model, seed: number): () => Record<string, unknown> {
  const next = sequence(seed);
  const one = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const { numbers, days } = limitsOf(model);
  const answer = ({ domain }: Input): unknown => {
    if (!domain || (domain.unsure && next() < 0.15)) return null;
    if (domain.kind === 'enumeration') return one(domain.values);
    if (domain.kind === 'boolean') return next() < 0.5;
    const { from, to } = domain;
    if (typeof from === 'string' || typeof to === 'string') return one(days.filter((day) => day >= from && day <= to));
    const near = numbers.filter((number) => number >= from && number <= to);
    return next() < 0.5 && near.length > 0 ? one(near) : from + Math.floor(next() * (to - from + 1));
  };
  return () => Object.fromEntries((model.inputs ?? []).map((input) => [input.name, answer(input)]));
}
