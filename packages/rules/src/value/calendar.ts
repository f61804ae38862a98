import { Single } from './single.js';

/** A day of the proleptic Gregorian calendar, counted from 1 January 1970. No time, no zone. */
export class CalendarDate extends Single {
  constructor(readonly day: number) {
    super();
  }

  get kind(): 'date' {
    return 'date';
  }

  order(other: CalendarDate): number {
    return this.day - other.day;
  }

  override toString(): string {
    return dateText(this);
  }
}

export interface YearMonthDay {
  year: number;
  month: number;
  day: number;
}

/** Years that FEEL allows. */
const YEARS = 999_999_999;
const DAYS_OF_ERA = 146_097;

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** Null when there is no such day. */
export function dateOf(year: number, month: number, day: number): CalendarDate | null {
  const whole = [year, month, day].every(Number.isInteger);
  if (!whole || Math.abs(year) > YEARS || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return new CalendarDate(dayNumber(year, month, day));
}

/** Years begin in March here, so that the leap day is the last of its year. */
function dayNumber(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_OF_ERA + dayOfEra - 719_468;
}

export function yearMonthDay({ day }: CalendarDate): YearMonthDay {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / DAYS_OF_ERA);
  const dayOfEra = shifted - era * DAYS_OF_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

const ISO = /^(-?(?:\d{4}|[1-9]\d{4,8}))-(\d\d)-(\d\d)$/;

/** Reads `2026-04-01`; null when the text is no date. */
export function dateFromText(text: string): CalendarDate | null {
  const match = ISO.exec(text);
  return match ? dateOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

export function dateText(date: CalendarDate): string {
  const { year, month, day } = yearMonthDay(date);
  const sign = year < 0 ? '-' : '';
  return `${sign}${String(Math.abs(year)).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The same day of another month, or that month's last day where it is shorter. Null beyond the calendar. */
export function plusMonths(date: CalendarDate, months: number): CalendarDate | null {
  const { year, month, day } = yearMonthDay(date);
  const count = year * 12 + month - 1 + months;
  const toYear = Math.floor(count / 12);
  const toMonth = count - toYear * 12 + 1;
  return dateOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** Whole months from one day to another, towards zero. */
export function monthsBetween(from: CalendarDate, to: CalendarDate): number {
  if (from.day > to.day) return 0 - monthsBetween(to, from);
  const a = yearMonthDay(from);
  const b = yearMonthDay(to);
  return (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
}

/** 1 for Monday to 7 for Sunday. */
export const dayOfWeek = ({ day }: CalendarDate): number => ((((day + 3) % 7) + 7) % 7) + 1;
