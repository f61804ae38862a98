import { Refusal } from '../refusal.js';

/** More steps than any rule needs: an evaluation that takes them is a mistake or an attack, and ends. */
const MOST_STEPS = 1_000_000;

let spent = 0;

/** Begins an evaluation. JavaScript runs one at a time, and none of them waits. */
export function resetBudget(): void {
  spent = 0;
}

/** Counts a turn of a loop, or a call. */
export function spend(steps = 1): void {
  spent += steps;
  if (spent <= MOST_STEPS) return;
  resetBudget();
  throw new Refusal(`more than ${MOST_STEPS} steps in one evaluation`);
}
