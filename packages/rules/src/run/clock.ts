import { momentFromText, timeFromText } from '../value/clock.js';
import type { Part } from './part.js';

/** Times of day, and days with one. */
export const clock: Part = { name: 'clock', parse: { time: timeFromText, moment: momentFromText } };
