import { dateFromText } from '../value/calendar.js';
import type { Part } from './part.js';

/** Days. */
export const dates: Part = { name: 'dates', parse: { date: dateFromText } };
