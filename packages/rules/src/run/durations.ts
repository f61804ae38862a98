import { dateFunctions } from '../feel/functions/dates.js';
import { durationFromText } from '../value/duration.js';
import type { Part } from './part.js';

/** Durations, and functions of dates. */
export const durations: Part = {
  name: 'durations',
  functions: dateFunctions,
  parse: { months: durationFromText, seconds: durationFromText },
};
