import { Refusal } from '../refusal.js';
import { dateFromText } from '../value/calendar.js';

/** The number of a day that a model names, such as `2026-04-01`. */
export function dayOf(text: string): number {
  const date = dateFromText(text);
  if (!date) throw new Refusal(`${text} is no date`, {}, 'write it as 2026-04-01');
  return date.day;
}
