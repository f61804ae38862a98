import { Refusal } from '../refusal.js';
import { Problem } from './problem.js';

/** Compiles; when that needs a day, says by which option it is given. */
export function needingDay<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal && error.instead.includes('`date`'))
      throw new Problem(`"${error.place.element ?? ''}": ${error.reason}`, 'add --date 2026-04-01');
    throw error;
  }
}
