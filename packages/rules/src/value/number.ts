import type { FeelNumber } from './decimal.js';

let fromText: ((text: string) => FeelNumber | null) | undefined;

/** Lets numbers be read that are not whole. Pages whose decisions have none need not load decimals. */
export function readDecimalsWith(read: (text: string) => FeelNumber | null): void {
  fromText = read;
}

/**
 * A number from outside, where decimals may not be loaded. Null for NaN and the infinities. Without decimals a number
 * that is not whole stays as it is: it is not in any domain, and refused there.
 */
export function readNumber(value: number): FeelNumber | null {
  if (Number.isSafeInteger(value)) return value + 0;
  if (!Number.isFinite(value)) return null;
  return fromText ? fromText(String(value)) : value;
}
