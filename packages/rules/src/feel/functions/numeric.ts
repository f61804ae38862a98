import { compareNumbers, isNumber, negate, numberText } from '../../value/decimal.js';
import { MonthsDuration, SecondsDuration } from '../../value/duration.js';
import { modulo, round, squareRoot, type Rounding } from '../../value/rounding.js';
import type { Value } from '../../value/value.js';
import { numberArgument, ofNumbers, wholeArgument, type Implementation } from './arguments.js';

const rounded =
  (rounding: Rounding): Implementation =>
  ([value, digits = 0]) => {
    const number = numberArgument(value);
    const scale = wholeArgument(digits);
    return number === undefined || scale === undefined || scale < -6111 || scale > 6176
      ? null
      : round(number, scale, rounding);
  };

function absolute(value: Value | undefined): Value {
  if (value instanceof MonthsDuration) return new MonthsDuration(Math.abs(value.months));
  if (value instanceof SecondsDuration)
    return compareNumbers(value.seconds, 0) < 0 ? new SecondsDuration(negate(value.seconds)) : value;
  const number = numberArgument(value);
  return number === undefined ? null : compareNumbers(number, 0) < 0 ? negate(number) : number;
}

/** Functions on numbers. */
export const numericFunctions: Record<string, Implementation> = {
  decimal: rounded('half even'),
  floor: rounded('floor'),
  ceiling: rounded('ceiling'),
  'round up': rounded('up'),
  'round down': rounded('down'),
  'round half up': rounded('half up'),
  'round half down': rounded('half down'),
  abs: ([value]) => absolute(value),
  modulo: ofNumbers((dividend, divisor) => modulo(dividend!, divisor!)),
  sqrt: ofNumbers((number) => squareRoot(number!)),
  odd: ofNumbers((number) => modulo(number!, 2) === 1),
  even: ofNumbers((number) => modulo(number!, 2) === 0),
};

/** The digits of a number, or the words of any other single value. */
export const wordsOf = (value: Exclude<Value, null | symbol>): string =>
  isNumber(value) ? numberText(value) : String(value);
