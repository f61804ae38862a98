import { arithmetic } from './arithmetic.js';
import { clock } from './clock.js';
import { dates } from './dates.js';
import { decimals } from './decimals.js';
import { durations } from './durations.js';
import { lists } from './lists.js';
import { numbers } from './numbers.js';
import type { Part } from './part.js';
import { policies } from './policies.js';
import { structure } from './structure.js';
import { text } from './text.js';

/** Every part: for servers, and for pages whose decisions are not known in advance. */
export const everyPart: readonly Part[] = [
  arithmetic,
  clock,
  dates,
  decimals,
  durations,
  lists,
  numbers,
  policies,
  structure,
  text,
];
