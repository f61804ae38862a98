import { spend } from '../budget.js';
import type { Implementation } from './arguments.js';
import { dateFunctions } from './dates.js';
import { listFunctions } from './lists.js';
import { numericFunctions } from './numeric.js';
import { plainFunctions } from './plain.js';
import { textFunctions } from './text.js';

/** A function that counts what it has to look at. */
const counted =
  (work: Implementation): Implementation =>
  (args) => {
    for (const arg of args) spend(Array.isArray(arg) ? arg.length : typeof arg === 'string' ? arg.length >> 4 : 1);
    return work(args);
  };

const all: Record<string, Implementation> = {
  ...textFunctions,
  ...numericFunctions,
  ...listFunctions,
  ...dateFunctions,
  ...plainFunctions,
};

/** Every function of the subset; `FUNCTIONS` in names.ts says how each is called. */
export const implementations: Record<string, Implementation> = Object.fromEntries(
  Object.entries(all).map(([name, work]) => [name, counted(work)]),
);
