import type { CompiledDecision } from '../decision.js';
import { stepsTaken } from '../feel/budget.js';

/** So many cells, or steps of an evaluation, are as much work as one look at a region. */
const WORK = 1000;

/** Counts down what may still be looked at. */
export class Budget {
  /** Whether something was left out. */
  ended = false;
  #left: number;

  constructor(readonly limit: number) {
    this.#left = limit;
  }

  spend(work = 1): boolean {
    this.#left -= work;
    if (this.#left < 0) this.ended = true;
    return this.#left >= 0;
  }

  /** Spends what the latest run of a decision was worth: large tables and long calculations take more than small ones. */
  spendOn(decision: CompiledDecision): boolean {
    return this.spend(1 + Math.floor((cellsOf(decision) + stepsTaken()) / WORK));
  }
}

const counted = new WeakMap<CompiledDecision, number>();

function cellsOf(decision: CompiledDecision): number {
  const known = counted.get(decision);
  if (known !== undefined) return known;
  const cells = decision.steps.reduce((sum, { table }) => sum + (table ? table.columns.length * table.outputs.length : 1), 0); // prettier-ignore
  counted.set(decision, cells);
  return cells;
}
