/**
 * The decision that every engine makes: 21 rules, six inputs, the first rule that matches. It has the shape of a council tax
 * reduction scheme; its numbers are made up.
 */
export interface Household {
  age: number;
  capital: number;
  income: number;
  household: string;
  children: number;
  disabled: boolean;
}

/** A cell: both ends included; nothing for any value. */
export type Cell = undefined | string | boolean | { from?: number; to?: number };

export const INPUTS = ['age', 'capital', 'income', 'household', 'children', 'disabled'] as const;

export const HOUSEHOLDS = ['single', 'couple', 'lone parent'];

export const LIMITS = { age: [16, 110], capital: [0, 5_000_000], income: [0, 100_000], children: [0, 9] } as const;

export interface CaseRule {
  when: Cell[];
  then: string;
}

const upTo = (to: number): Cell => ({ to });
const from = (low: number): Cell => ({ from: low });
const between = (low: number, high: number): Cell => ({ from: low, to: high });
const any = undefined;

const rule = (...cells: [...Cell[], string]): CaseRule => ({ when: cells.slice(0, -1), then: cells.at(-1) as string });

export const RULES: CaseRule[] = [
  rule(upTo(17), any, any, any, any, any, 'none'),
  rule(from(66), upTo(1_000_000), upTo(25_000), any, any, any, 'full'),
  rule(from(66), upTo(1_600_000), upTo(25_000), any, any, any, 'most'),
  rule(from(66), upTo(1_600_000), between(25_001, 40_000), 'couple', any, any, 'half'),
  rule(from(66), upTo(1_600_000), between(25_001, 32_000), any, any, any, 'half'),
  rule(from(66), any, any, any, any, any, 'none'),
  rule(any, from(1_000_001), any, any, any, any, 'none'),
  rule(any, upTo(600_000), upTo(9_000), any, any, true, 'full'),
  rule(any, upTo(600_000), upTo(9_000), 'single', any, any, 'most'),
  rule(any, upTo(600_000), upTo(13_000), 'couple', any, any, 'most'),
  rule(any, upTo(600_000), upTo(16_000), 'lone parent', from(3), any, 'full'),
  rule(any, upTo(600_000), upTo(16_000), 'lone parent', from(1), any, 'most'),
  rule(any, upTo(600_000), upTo(20_000), any, from(3), any, 'most'),
  rule(any, upTo(600_000), upTo(20_000), any, between(1, 2), true, 'most'),
  rule(any, upTo(600_000), upTo(20_000), any, between(1, 2), false, 'half'),
  rule(any, upTo(600_000), upTo(13_000), any, upTo(0), true, 'half'),
  rule(any, upTo(600_000), upTo(13_000), 'single', upTo(0), any, 'quarter'),
  rule(any, upTo(600_000), upTo(25_000), any, from(1), any, 'quarter'),
  rule(any, upTo(1_000_000), upTo(9_000), any, any, true, 'half'),
  rule(any, upTo(1_000_000), upTo(9_000), any, any, any, 'quarter'),
  rule(any, any, any, any, any, any, 'none'),
];

/** The same decision as a careful person writes it: what can be asked once is asked once. */
export function handWritten({ age, capital, income, household, children, disabled }: Household): string {
  if (age < 18) return 'none';
  if (age >= 66) {
    if (capital > 1_600_000) return 'none';
    if (income <= 25_000) return capital <= 1_000_000 ? 'full' : 'most';
    if (income <= 32_000) return 'half';
    return income <= 40_000 && household === 'couple' ? 'half' : 'none';
  }
  if (capital > 1_000_000) return 'none';
  if (capital > 600_000) {
    if (income > 9_000) return 'none';
    return disabled ? 'half' : 'quarter';
  }
  if (income <= 9_000) {
    if (disabled) return 'full';
    if (household === 'single') return 'most';
  }
  if (income <= 13_000 && household === 'couple') return 'most';
  if (income <= 16_000 && household === 'lone parent' && children >= 1) return children >= 3 ? 'full' : 'most';
  if (income <= 20_000 && children >= 1) return children >= 3 || disabled ? 'most' : 'half';
  if (income <= 13_000 && children === 0) {
    if (disabled) return 'half';
    if (household === 'single') return 'quarter';
  }
  if (income <= 25_000 && children >= 1) return 'quarter';
  return income <= 9_000 ? 'quarter' : 'none';
}

/** A small generator with a seed, so that every run asks the same. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Households, every second number of which is at a limit or one beside it. */
export function households(count: number, seed = 3): Household[] {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const number = (column: keyof typeof LIMITS): number => {
    const [low, high] = LIMITS[column];
    const limits = RULES.map(({ when }) => when[INPUTS.indexOf(column)])
      .filter((cell) => typeof cell === 'object')
      .flatMap((cell) => [cell.from, cell.to])
      .filter((end) => end !== undefined);
    const value = random() < 0.5 ? pick(limits) + pick([-1, 0, 1]) : low + Math.floor(random() ** 3 * (high - low + 1));
    return Math.min(high, Math.max(low, value));
  };
  return Array.from({ length: count }, () => ({
    age: number('age'),
    capital: number('capital'),
    income: number('income'),
    household: pick(HOUSEHOLDS),
    children: number('children'),
    disabled: random() < 0.4,
  }));
}
