import { Refusal } from '../refusal.js';
import { alike } from '../scenarios/alike.js';
import { EXIT } from './output.js';
import { oneLine, Problem } from './problem.js';
import { isWrong, type Result } from './results.js';

const UNREADABLE = 'unreadable';

/** What `work` gives; when it cannot use a file, that becomes one of the `results`, so that the others are still tried. */
export function unlessUnreadable<T>(file: string, results: Result[], work: () => T[]): T[] {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Problem) && !(error instanceof Refusal)) throw error;
    const result = unreadable(file, error);
    if (!results.some((each) => alike(each, result))) results.push(result);
    return [];
  }
}

function unreadable(file: string, error: Problem | Refusal): Result {
  const line = error instanceof Refusal ? /:(\d+)$/.exec(error.place.file ?? '')?.[1] : undefined;
  return {
    file,
    ...(line !== undefined && { line: Number(line) }),
    kind: UNREADABLE,
    status: 'refused',
    name: UNREADABLE,
    message: oneLine(error),
    details: [],
  };
}

/** How a command ends that has these results. */
export function exitOf(results: readonly Result[]): number {
  if (results.some(({ kind }) => kind === UNREADABLE)) return EXIT.unusable;
  return results.some(isWrong) ? EXIT.wrong : EXIT.fine;
}
