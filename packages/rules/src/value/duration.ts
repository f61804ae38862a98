import {
  add,
  multiply,
  negate,
  numberFromText,
  numberText,
  partsOf,
  compareNumbers,
  type FeelNumber,
} from './decimal.js';
import { modulo, round } from './rounding.js';
import { Single } from './single.js';

/** A duration in whole months: `P1Y6M`. */
export class MonthsDuration extends Single {
  constructor(readonly months: number) {
    super();
  }

  get kind(): 'months' {
    return 'months';
  }

  order(other: MonthsDuration): number {
    return this.months - other.months;
  }

  override toString(): string {
    return monthsText(this.months);
  }
}

/** A duration in days, hours, minutes and seconds: `P1DT12H`. */
export class SecondsDuration extends Single {
  constructor(readonly seconds: FeelNumber) {
    super();
  }

  get kind(): 'seconds' {
    return 'seconds';
  }

  order(other: SecondsDuration): number {
    return compareNumbers(this.seconds, other.seconds);
  }

  override toString(): string {
    return secondsText(this.seconds);
  }
}

export type Duration = MonthsDuration | SecondsDuration;

export const SECONDS_PER_DAY = 86_400;

const MONTHS = /^(-?)P(?:(\d{1,12})Y)?(?:(\d{1,12})M)?$/;
const SECONDS = /^(-?)P(?:(\d{1,12})D)?(?:T(?:(\d{1,12})H)?(?:(\d{1,12})M)?(?:(\d{1,12}(?:\.\d{0,30})?)S)?)?$/;

/** Reads `P1Y` or `PT36H`; null when the text is neither of the two kinds. */
export function durationFromText(text: string): Duration | null {
  if (!/[YMDHS]$/.test(text)) return null;
  const months = MONTHS.exec(text);
  if (months) return new MonthsDuration(signed(months[1], Number(months[2] ?? 0) * 12 + Number(months[3] ?? 0)));
  const parts = SECONDS.exec(text);
  if (!parts) return null;
  const [, sign, days = '0', hours = '0', minutes = '0', seconds = '0'] = parts;
  const whole = (Number(days) * 24 + Number(hours)) * 3600 + Number(minutes) * 60;
  const total = Number.isSafeInteger(whole) ? add(whole, numberFromText(seconds) ?? 0) : null;
  return total === null ? null : new SecondsDuration(sign === '-' ? negate(total) : total);
}

const signed = (sign: string | undefined, size: number): number => (sign === '-' ? 0 - size : size);

function monthsText(months: number): string {
  const size = Math.abs(months);
  const years = Math.floor(size / 12);
  const rest = size % 12;
  const text = (years > 0 ? `${years}Y` : '') + (rest > 0 ? `${rest}M` : '');
  return `${months < 0 ? '-' : ''}P${text || '0M'}`;
}

/** The parts of a duration in seconds, each with the sign of the whole. */
export function secondsParts(total: FeelNumber): { days: number; hours: number; minutes: number; seconds: FeelNumber } {
  const negative = compareNumbers(total, 0) < 0;
  const size = negative ? negate(total) : total;
  const whole = round(size, 0, 'floor');
  const seconds = typeof whole === 'number' ? whole : Number(partsOf(whole ?? 0).coefficient);
  const sign = negative ? -1 : 1;
  const fraction = modulo(size, 60) ?? 0;
  return {
    days: sign * Math.floor(seconds / SECONDS_PER_DAY) + 0,
    hours: sign * Math.floor((seconds % SECONDS_PER_DAY) / 3600) + 0,
    minutes: sign * Math.floor((seconds % 3600) / 60) + 0,
    seconds: negative ? negate(fraction) : fraction,
  };
}

function secondsText(total: FeelNumber): string {
  const negative = compareNumbers(total, 0) < 0;
  const { days, hours, minutes, seconds } = secondsParts(negative ? negate(total) : total);
  const date = days > 0 ? `${days}D` : '';
  const time =
    (hours > 0 ? `${hours}H` : '') +
    (minutes > 0 ? `${minutes}M` : '') +
    (seconds === 0 ? '' : `${numberText(seconds)}S`);
  if (date + time === '') return 'PT0S';
  return `${negative ? '-' : ''}P${date}${time && `T${time}`}`;
}

/** A duration so many times; whole months only, as FEEL has no shorter unit there. Null when it is too large. */
export function timesDuration(duration: Duration, factor: FeelNumber): Duration | null {
  if (duration instanceof MonthsDuration) {
    const product = multiply(duration.months, factor);
    const months = product === null ? null : round(product, 0, 'down');
    return typeof months === 'number' ? new MonthsDuration(months) : null;
  }
  return secondsDuration(multiply(duration.seconds, factor));
}

/** So many seconds, unless they are more than can be counted exactly. */
export const secondsDuration = (seconds: FeelNumber | null): SecondsDuration | null =>
  seconds === null || compareNumbers(seconds, MOST_SECONDS) > 0 || compareNumbers(seconds, -MOST_SECONDS) < 0
    ? null
    : new SecondsDuration(seconds);

const MOST_SECONDS = Number.MAX_SAFE_INTEGER;

/** Whole days as a duration; null when they are too many. */
export const daysDuration = (days: number): SecondsDuration | null => secondsDuration(multiply(days, SECONDS_PER_DAY));
