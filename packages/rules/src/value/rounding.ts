import { add, compareNumbers, decimal, partsOf, powerOfTen, PRECISION, type FeelNumber } from './decimal.js';

/** How a number is brought to fewer digits: given the quotient towards zero, the sign, and the rest against one half. */
export type Rounding = 'floor' | 'ceiling' | 'half even' | 'up' | 'down' | 'half up' | 'half down';

/** Whether the quotient moves away from zero. `half` is negative, zero or positive as the rest is below, at or above one half. */
const AWAY: Record<Rounding, (negative: boolean, half: number, odd: boolean) => boolean> = {
  floor: (negative) => negative,
  ceiling: (negative) => !negative,
  up: () => true,
  down: () => false,
  'half up': (_, half) => half >= 0,
  'half down': (_, half) => half > 0,
  'half even': (_, half, odd) => half > 0 || (half === 0 && odd),
};

/** The number with `scale` digits after the point; a negative scale rounds to tens, hundreds and so on. */
export function round(value: FeelNumber, scale: number, rounding: Rounding): FeelNumber | null {
  const { coefficient, exponent } = partsOf(value);
  const drop = -scale - exponent;
  if (drop <= 0) return value;
  // Far more digits dropped than the number has: the quotient is 0, and the exact divisor does not matter.
  const divisor = powerOfTen(Math.min(drop, 40 + String(coefficient).length));
  const negative = coefficient < 0n;
  const size = negative ? -coefficient : coefficient;
  const quotient = size / divisor;
  const rest = size % divisor;
  const half = 2n * rest < divisor ? -1 : 2n * rest > divisor ? 1 : 0;
  const rounded = rest > 0n && AWAY[rounding](negative, half, quotient % 2n === 1n) ? quotient + 1n : quotient;
  return decimal(negative ? -rounded : rounded, -scale);
}

/** FEEL's modulo, exactly: the rest has the divisor's sign. Null when b is 0. */
export function modulo(a: FeelNumber, b: FeelNumber): FeelNumber | null {
  if (b === 0) return null;
  const [x, y] = [partsOf(a), partsOf(b)];
  const negative = y.coefficient < 0n;
  const gap = x.exponent - y.exponent;
  // Far below the divisor, a number is its own rest.
  if (gap < -2 * PRECISION) return a === 0 || x.coefficient < 0n === negative ? a : add(a, b);
  const divisor = y.coefficient * powerOfTen(Math.max(0, -gap));
  const rest = (x.coefficient * powerOfTenModulo(Math.max(0, gap), divisor)) % divisor;
  return decimal(rest !== 0n && rest < 0n !== negative ? rest + divisor : rest, Math.min(x.exponent, y.exponent));
}

/** The rest of 10 raised to an exponent, by squaring. */
function powerOfTenModulo(exponent: number, divisor: bigint): bigint {
  if (exponent === 0) return 1n;
  const half = powerOfTenModulo(Math.floor(exponent / 2), divisor);
  return (half * half * (exponent % 2 === 1 ? 10n : 1n)) % divisor;
}

/** The square root to 34 digits; null for a negative number. */
export function squareRoot(value: FeelNumber): FeelNumber | null {
  if (compareNumbers(value, 0) < 0) return null;
  const { coefficient, exponent } = partsOf(value);
  if (coefficient === 0n) return 0;
  // An even exponent and some 72 digits under the root, so that 36 digits come out.
  const shift = Math.max(0, 72 - String(coefficient).length);
  const even = shift + ((exponent - shift) % 2 === 0 ? 0 : 1);
  const square = coefficient * powerOfTen(even);
  const root = wholeRoot(square);
  return decimal(root * 10n + (root * root === square ? 0n : 1n), (exponent - even) / 2 - 1);
}

/** The largest whole number whose square is not above n, by Newton's method. */
function wholeRoot(n: bigint): bigint {
  let guess = powerOfTen(Math.ceil(String(n).length / 2));
  for (;;) {
    const next = (guess + n / guess) / 2n;
    if (next >= guess) return guess;
    guess = next;
  }
}
