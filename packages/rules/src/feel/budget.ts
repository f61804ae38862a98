import { Refusal } from '../refusal.js';

/** More steps than any rule needs: an evaluation that takes them is a mistake or an attack, and ends. */
const MOST_STEPS = 1_000_000;

let spent = 0;

/** Begins an evaluation. JavaScript runs one at a time, and none of them waits. */
export function resetBudget(): void {
  spent = 0;
}

/** Counts steps: a turn of a loop, a call, an operation on numbers, an item that is looked at. */
export function spend(steps = 1): void {
  spent += steps;
  if (spent <= MOST_STEPS) return;
  resetBudget();
  throw new Refusal(`more than ${MOST_STEPS} steps in one evaluation`);
}

/** What the evaluation that was begun last has taken so far. */
export const stepsTaken = (): number => spent;

const LONGEST = 1_000_000;

/** Texts put together, unless they are longer than any that people read. */
export function joined(texts: readonly string[], between = ''): string {
  const length = texts.reduce((sum, text) => sum + text.length + between.length, 0);
  if (length > LONGEST) throw new Refusal(`a text of more than ${LONGEST} characters`);
  return texts.join(between);
}
