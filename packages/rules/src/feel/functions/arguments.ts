import { CalendarDate } from '../../value/calendar.js';
import { refuseClock } from '../../value/clock.js';
import { Refusal } from '../../refusal.js';
import { Decimal, isNumber, type FeelNumber } from '../../value/decimal.js';
import type { Value } from '../../value/value.js';

/** A function of FEEL. What it cannot use gives null, as the standard says of every error. */
export type Implementation = (args: Value[]) => Value;

/** FEEL takes a list of one for the one. */
function single(value: Value | undefined): Value | undefined {
  const one = Array.isArray(value) && value.length === 1 ? value[0] : value;
  refuseClock(one);
  return one;
}

export function textArgument(value: Value | undefined): string | undefined {
  const one = single(value);
  return typeof one === 'string' ? one : undefined;
}

export function numberArgument(value: Value | undefined): FeelNumber | undefined {
  const one = single(value);
  return isNumber(one) ? one : undefined;
}

/** A position, a length, a year: engines differ on what half of one means, so that it is refused. */
export function wholeArgument(value: Value | undefined): number | undefined {
  const one = single(value);
  if (one instanceof Decimal) throw new Refusal(`${one} stands where a whole number is needed`);
  return typeof one === 'number' ? one : undefined;
}

export function dateArgument(value: Value | undefined): CalendarDate | undefined {
  const one = single(value);
  return one instanceof CalendarDate ? one : undefined;
}

/** FEEL takes a single value for a list of one; null is no list. */
export function listArgument(value: Value | undefined): Value[] | undefined {
  if (value === null || value === undefined) return undefined;
  return Array.isArray(value) ? value : [value];
}

/** `sum([1, 2])` or `sum(1, 2)`. */
export const listOrArguments = (args: Value[]): Value[] | undefined =>
  args.length === 1 ? listArgument(args[0]) : args;

/** A function of texts: null unless every argument is one. */
export const ofTexts =
  (work: (...texts: string[]) => Value): Implementation =>
  (args) => {
    const texts = args.map(textArgument);
    return texts.every((text) => text !== undefined) ? work(...texts) : null;
  };

/** A function of numbers: null unless every argument is one. */
export const ofNumbers =
  (work: (...numbers: FeelNumber[]) => Value): Implementation =>
  (args) => {
    const numbers = args.map(numberArgument);
    return numbers.every((number) => number !== undefined) ? work(...numbers) : null;
  };
