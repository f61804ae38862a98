import { arithmetic } from './arithmetic.js';
import { dates } from './dates.js';
import { durations } from './durations.js';
import { lists } from './lists.js';
import { numbers } from './numbers.js';
import type { Part } from './part.js';
import { structure } from './structure.js';
import { text } from './text.js';

/** Every part: for servers, and for pages whose decisions are not known in advance. */
export const everyPart: readonly Part[] = [arithmetic, dates, durations, structure, lists, numbers, text];
