import { CalendarDate, plusMonths } from '../value/calendar.js';
import { refuseClock } from '../value/clock.js';
import { add, divide, isNumber, multiply, negate, power, subtract, type FeelNumber } from '../value/decimal.js';
import {
  daysDuration,
  MonthsDuration,
  SECONDS_PER_DAY,
  SecondsDuration,
  secondsDuration,
  timesDuration,
} from '../value/duration.js';
import { round } from '../value/rounding.js';
import { Refusal } from '../refusal.js';
import { unknown } from '../value/unknown.js';
import type { Value } from '../value/value.js';
import type { Arithmetic } from './ast.js';
import { joined, spend } from './budget.js';

/** `a operator b`; null where FEEL has no meaning for it, unknown while either is. */
export function calculate(operator: Arithmetic, a: Value, b: Value): Value {
  if (a === null || b === null) return null;
  if (a === unknown || b === unknown) return unknown;
  spend();
  refuseClock(a);
  refuseClock(b);
  if (isNumber(a) && isNumber(b)) return NUMERIC[operator](a, b);
  if (operator === '+') return plus(a, b) ?? plus(b, a) ?? null;
  if (operator === '-') return minus(a, b);
  if (operator === '*') return times(a, b) ?? times(b, a) ?? null;
  return operator === '/' ? over(a, b) : null;
}

const NUMERIC: Record<Arithmetic, (a: FeelNumber, b: FeelNumber) => FeelNumber | null> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
  '**': (a, b) => {
    if (typeof b !== 'number')
      throw new Refusal('`**` needs a whole number as its exponent', {}, 'use `sqrt` for a square root');
    return a === 0 && b < 0 ? null : power(a, b);
  },
};

/** Undefined where the other order of the two may have a meaning. */
function plus(a: Value, b: Value): Value | undefined {
  if (typeof a === 'string' && typeof b === 'string') return joined([a, b]);
  if (a instanceof CalendarDate && b instanceof MonthsDuration) return plusMonths(a, b.months);
  if (a instanceof CalendarDate && b instanceof SecondsDuration) return plusSeconds(a, b.seconds);
  if (a instanceof MonthsDuration && b instanceof MonthsDuration) return months(a.months + b.months);
  if (a instanceof SecondsDuration && b instanceof SecondsDuration) return secondsDuration(add(a.seconds, b.seconds));
  return undefined;
}

function minus(a: Value, b: Value): Value {
  if (a instanceof CalendarDate && b instanceof CalendarDate) return daysDuration(a.day - b.day);
  const opposite = negated(b);
  const isReversed = b instanceof CalendarDate || typeof b === 'string';
  return opposite === null || isReversed ? null : (plus(a, opposite) ?? null);
}

function times(a: Value, b: Value): Value | undefined {
  const isDuration = a instanceof MonthsDuration || a instanceof SecondsDuration;
  return isDuration && isNumber(b) ? timesDuration(a, b) : undefined;
}

function over(a: Value, b: Value): Value {
  if (isNumber(b)) {
    if (a instanceof SecondsDuration) return secondsDuration(divide(a.seconds, b));
    const parts = a instanceof MonthsDuration ? divide(a.months, b) : null;
    return parts === null ? null : months(round(parts, 0, 'down'));
  }
  if (a instanceof MonthsDuration && b instanceof MonthsDuration) return divide(a.months, b.months);
  return a instanceof SecondsDuration && b instanceof SecondsDuration ? divide(a.seconds, b.seconds) : null;
}

/** `-a` */
export function negated(a: Value): Value {
  if (a === unknown) return unknown;
  refuseClock(a);
  if (isNumber(a)) return negate(a);
  if (a instanceof MonthsDuration) return months(0 - a.months);
  return a instanceof SecondsDuration ? secondsDuration(negate(a.seconds)) : null;
}

/** A date has no hours: what is more than whole days moves it by the days that are begun downwards, as midnight would. */
function plusSeconds(date: CalendarDate, duration: FeelNumber): Value {
  const days = divide(duration, SECONDS_PER_DAY);
  const whole = days === null ? null : round(days, 0, 'floor');
  return typeof whole === 'number' ? new CalendarDate(date.day + whole) : null;
}

const months = (count: FeelNumber | null): Value => (typeof count === 'number' ? new MonthsDuration(count) : null);
