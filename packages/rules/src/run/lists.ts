import { listFunctions } from '../feel/functions/lists.js';
import type { Part } from './part.js';

/** Functions of lists. */
export const lists: Part = { name: 'lists', functions: listFunctions };
