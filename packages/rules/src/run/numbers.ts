import { numericFunctions } from '../feel/functions/numeric.js';
import type { Part } from './part.js';

/** Functions of numbers. */
export const numbers: Part = { name: 'numbers', functions: numericFunctions };
