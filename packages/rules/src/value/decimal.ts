import { Refusal } from '../refusal.js';
import { Single } from './single.js';

/**
 * FEEL's numbers, exact to 34 digits. A whole number that JavaScript holds exactly is a plain `number`: counts, pence and
 * metres never leave that fast path. Every other number is a `Decimal`. No number has both forms, so `===` decides equality
 * of plain ones, and a plain one never equals a `Decimal`.
 */
export type FeelNumber = number | Decimal;

/** coefficient × 10^exponent, without trailing zeros in the coefficient. */
export class Decimal extends Single {
  constructor(
    readonly coefficient: bigint,
    readonly exponent: number,
  ) {
    super();
  }

  get kind(): 'number' {
    return 'number';
  }

  order(other: FeelNumber): number {
    return compareNumbers(this, other);
  }

  override toPlain(): number {
    const plain = numberToPlain(this);
    if (!Number.isFinite(plain)) throw new Refusal('the result is more than a plain number can hold');
    return plain;
  }

  override toString(): string {
    return numberText(this);
  }
}

/** Digits of a number. */
export const PRECISION = 34;
/** Decimal128's largest exponents: beyond the first a result is null, below the second it is 0. */
const LARGEST = 6144;
const SMALLEST = -6176;

/** The parts of any number. */
export const partsOf = (value: FeelNumber): Decimal =>
  typeof value === 'number' ? new Decimal(BigInt(value), 0) : value;

export const isNumber = (value: unknown): value is FeelNumber => typeof value === 'number' || value instanceof Decimal;

export const powerOfTen = (exponent: number): bigint => 10n ** BigInt(exponent);

const digitsOf = (coefficient: bigint): number => String(coefficient < 0n ? -coefficient : coefficient).length;

/** Divides, rounding half to even. */
function divideHalfEven(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  const rest = numerator % denominator;
  const twice = 2n * (rest < 0n ? -rest : rest);
  const size = denominator < 0n ? -denominator : denominator;
  if (twice < size || (twice === size && quotient % 2n === 0n)) return quotient;
  return quotient + (rest < 0n === denominator < 0n ? 1n : -1n);
}

/** The number coefficient × 10^exponent in its one form, rounded to 34 digits; null when it is too large for FEEL. */
export function decimal(coefficient: bigint, exponent: number): FeelNumber | null {
  if (coefficient === 0n) return 0;
  const excess = digitsOf(coefficient) - PRECISION;
  if (excess > 0) {
    coefficient = divideHalfEven(coefficient, powerOfTen(excess));
    exponent += excess;
  }
  while (coefficient % 10n === 0n) {
    coefficient /= 10n;
    exponent += 1;
  }
  const digits = digitsOf(coefficient) + exponent;
  if (digits > LARGEST + 1) return null;
  if (digits < SMALLEST) return 0;
  if (exponent >= 0 && digits <= 16) {
    const whole = Number(coefficient * powerOfTen(exponent));
    if (Number.isSafeInteger(whole)) return whole;
  }
  return new Decimal(coefficient, exponent);
}

const LITERAL = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d{1,5}))?$/;

/** Reads `-12.50`, `.5` or `1e3`; null when the text is no number. */
export function numberFromText(text: string): FeelNumber | null {
  const match = LITERAL.exec(text);
  if (!match) return null;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  if (whole + fraction === '') return null;
  const coefficient = BigInt(whole + fraction);
  return decimal(sign === '-' ? -coefficient : coefficient, Number(exponent) - fraction.length);
}

/** A JavaScript number as a person reads it: `0.1` is one tenth. Null for NaN and the infinities. */
export const numberFrom = (value: number): FeelNumber | null =>
  Number.isSafeInteger(value) ? value + 0 : numberFromText(String(value));

/** Plain digits, never an exponent. */
export function numberText(value: FeelNumber): string {
  if (typeof value === 'number') return String(value);
  const { coefficient, exponent } = value;
  const sign = coefficient < 0n ? '-' : '';
  const digits = String(coefficient < 0n ? -coefficient : coefficient);
  if (exponent >= 0) return sign + digits + '0'.repeat(exponent);
  const padded = digits.padStart(1 - exponent, '0');
  return `${sign}${padded.slice(0, exponent)}.${padded.slice(exponent)}`;
}

/** The nearest JavaScript number. */
export const numberToPlain = (value: FeelNumber): number =>
  typeof value === 'number' ? value : Number(`${value.coefficient}e${value.exponent}`);

/** The place of the first digit: 1 for those from 1 to 9, 2 for those from 10 to 99. */
const magnitude = ({ coefficient, exponent }: Decimal): number => digitsOf(coefficient) + exponent;

/** Both coefficients at the smaller of the two exponents, which are not far apart. */
function aligned(a: FeelNumber, b: FeelNumber): [bigint, bigint, number] {
  const x = partsOf(a);
  const y = partsOf(b);
  const exponent = Math.min(x.exponent, y.exponent);
  return [
    x.coefficient * powerOfTen(x.exponent - exponent),
    y.coefficient * powerOfTen(y.exponent - exponent),
    exponent,
  ];
}

/** Negative, zero or positive, as a is below, at or above b. */
export function compareNumbers(a: FeelNumber, b: FeelNumber): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const x = partsOf(a);
  const y = partsOf(b);
  const signs = signOf(x) - signOf(y);
  if (signs !== 0 || a === 0) return signs;
  const places = magnitude(x) - magnitude(y);
  if (places !== 0) return places * signOf(x);
  const [left, right] = aligned(x, y);
  return left < right ? -1 : left > right ? 1 : 0;
}

const signOf = ({ coefficient }: Decimal): number => (coefficient < 0n ? -1 : coefficient > 0n ? 1 : 0);

export function add(a: FeelNumber, b: FeelNumber): FeelNumber | null {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  if (a === 0) return b;
  if (b === 0) return a;
  // What lies below all digits that are kept, and the one that rounds them, changes nothing.
  const places = magnitude(partsOf(a)) - magnitude(partsOf(b));
  if (Math.abs(places) > PRECISION + 2) return places > 0 ? a : b;
  const [x, y, exponent] = aligned(a, b);
  return decimal(x + y, exponent);
}

export const negate = (a: FeelNumber): FeelNumber =>
  typeof a === 'number' ? 0 - a : new Decimal(-a.coefficient, a.exponent);

export const subtract = (a: FeelNumber, b: FeelNumber): FeelNumber | null => add(a, negate(b));

export function multiply(a: FeelNumber, b: FeelNumber): FeelNumber | null {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product + 0;
  }
  const x = partsOf(a);
  const y = partsOf(b);
  return decimal(x.coefficient * y.coefficient, x.exponent + y.exponent);
}

/** Null when b is 0. */
export function divide(a: FeelNumber, b: FeelNumber): FeelNumber | null {
  if (b === 0) return null;
  if (typeof a === 'number' && typeof b === 'number' && a % b === 0) return a / b + 0;
  const x = partsOf(a);
  const y = partsOf(b);
  // Enough digits that rounding the quotient here and again in `decimal` cannot differ: a sticky digit keeps ties apart.
  const shift = Math.max(0, PRECISION + 2 + digitsOf(y.coefficient) - digitsOf(x.coefficient));
  const numerator = x.coefficient * powerOfTen(shift);
  const quotient = numerator / y.coefficient;
  const sticky = numerator % y.coefficient === 0n ? 0n : numerator < 0n === y.coefficient < 0n ? 1n : -1n;
  return decimal(quotient * 10n + sticky, x.exponent - y.exponent - shift - 1);
}

/** a raised to a whole power, by squaring; null when the result is too large, or 0 is raised to a negative power. */
export function power(a: FeelNumber, exponent: number): FeelNumber | null {
  if (exponent < 0) {
    const inverse = power(a, -exponent);
    return inverse === null ? 0 : divide(1, inverse);
  }
  let result: FeelNumber | null = 1;
  let square: FeelNumber | null = a;
  for (let rest = exponent; rest > 0 && result !== null; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = square === null ? null : multiply(result, square);
    if (rest > 1 && square !== null) square = multiply(square, square);
  }
  return result;
}
