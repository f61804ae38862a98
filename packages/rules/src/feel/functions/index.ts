import type { Implementation } from './arguments.js';
import { dateFunctions } from './dates.js';
import { listFunctions } from './lists.js';
import { numericFunctions } from './numeric.js';
import { plainFunctions } from './plain.js';
import { textFunctions } from './text.js';

/** Every function of the subset; `FUNCTIONS` in names.ts says how each is called. */
export const implementations: Record<string, Implementation> = {
  ...textFunctions,
  ...numericFunctions,
  ...listFunctions,
  ...dateFunctions,
  ...plainFunctions,
};
