import { Refusal } from '../refusal.js';
import { dateFromText } from './calendar.js';
import { add, compareNumbers, numberFromText, type FeelNumber } from './decimal.js';
import { SECONDS_PER_DAY } from './duration.js';
import { Single } from './single.js';

/**
 * A time of day, or a day with one. They can be given as answers, passed on and compared; anything else on them is refused,
 * as rules on them need a zone that only the person's own clock knows.
 */
export class Clock extends Single {
  constructor(
    readonly kind: 'time' | 'moment',
    /** From midnight, or from 1 January 1970; in UTC where the zone is known. */
    readonly seconds: FeelNumber,
    readonly isLocal: boolean,
    readonly text: string,
  ) {
    super();
  }

  order(other: Clock): number {
    if (this.isLocal !== other.isLocal)
      throw new Refusal(`${this.text} and ${other.text} cannot be compared: one has no zone`);
    return compareNumbers(this.seconds, other.seconds);
  }

  override toString(): string {
    return this.text;
  }
}

const TIME = /^(\d\d):([0-5]\d):([0-5]\d(?:\.\d{1,9})?)(?:Z|([+-])(\d\d):([0-5]\d))?$/;

/** Reads `17:30:00`, `17:30:00.5`, `17:30:00Z` or `17:30:00+01:00`; null when it is none of them. */
export const timeFromText = (text: string): Clock | null => clock('time', text, text, 0);

/** Reads `2026-04-01T17:30:00`, with a zone or without; null when it is no such day and time. */
export function momentFromText(text: string): Clock | null {
  const [day = '', time = '', ...more] = text.split('T');
  const date = dateFromText(day);
  return date && more.length === 0 ? clock('moment', text, time, date.day) : null;
}

function clock(kind: Clock['kind'], text: string, time: string, day: number): Clock | null {
  const match = TIME.exec(time);
  if (!match) return null;
  const [, hours, minutes, seconds, sign, zoneHours = '0', zoneMinutes = '0'] = match;
  if (Number(hours) > 23 || Number(zoneHours) > 14) return null;
  const zone = (sign === '-' ? -1 : 1) * (Number(zoneHours) * 60 + Number(zoneMinutes));
  const whole = day * SECONDS_PER_DAY + (Number(hours) * 60 + Number(minutes) - zone) * 60;
  const isLocal = sign === undefined && !time.endsWith('Z');
  return new Clock(kind, add(whole, numberFromText(seconds!)!)!, isLocal, text);
}

/** Refuses a value that can only be compared. */
export function refuseClock(value: unknown): void {
  if (value instanceof Clock)
    throw new Refusal(`${value.text} can only be compared`, {}, 'use a date, or a number of hours');
}
