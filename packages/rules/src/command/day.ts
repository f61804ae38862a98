import { lacksDay } from '../model/parameters.js';
import { Refusal } from '../refusal.js';
import type { ModelFile } from './files.js';
import { located } from './locate.js';
import { Problem } from './problem.js';

/** Works on a model; when that needs a day, says by which option it is given, and of what else is refused the line. */
export function needingDay<T>(file: ModelFile, work: () => T): T {
  try {
    return located(file, work);
  } catch (error) {
    if (!(error instanceof Refusal) || !lacksDay(error)) throw error;
    throw new Problem(
      `${file.file}: the value of "${error.place.element!}" depends on the day`,
      'add --date with a day, such as --date 2026-04-01',
    );
  }
}
