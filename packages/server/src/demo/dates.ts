import type { CalendarDate } from '@council-components/forms/answers.js';
import type { Language } from './languages.js';

/** Browsers have no Welsh dates, and servers may be built without them. */
const MONTHS: Record<Language, string> = {
  en: 'January February March April May June July August September October November December',
  cy: 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr',
};

/** @returns the date where the council is, wherever the server or the person is */
export function todayInUk(now = new Date()): CalendarDate {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(now);
  const part = (type: string) => Number(parts.find((each) => each.type === type)!.value);
  return { year: part('year'), month: part('month'), day: part('day') };
}

/** Days since 1970, so that dates can be compared and subtracted. */
export const dayNumber = ({ year, month, day }: CalendarDate): number => Date.UTC(year, month - 1, day) / 86_400_000;

export const dateOfDay = (number: number): CalendarDate => {
  const date = new Date(number * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

/** @returns `27 March 2026`, `27 Mawrth 2026` */
export const longDate = ({ year, month, day }: CalendarDate, lang: Language): string =>
  `${day} ${MONTHS[lang].split(' ')[month - 1]} ${year}`;

/** @returns `2026-03-27` */
export const isoDate = ({ year, month, day }: CalendarDate): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
