import { plainFunctions } from '../feel/functions/plain.js';
import { textFunctions } from '../feel/functions/text.js';
import type { Part } from './part.js';

/** Functions of text, and `get value`. */
export const text: Part = { name: 'text', functions: { ...textFunctions, ...plainFunctions } };
