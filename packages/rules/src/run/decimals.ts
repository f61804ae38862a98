import { numberFromText } from '../value/decimal.js';
import type { Part } from './part.js';

/** Numbers that are not whole, exact to 34 digits. */
export const decimals: Part = { name: 'decimals', parse: { number: numberFromText } };
