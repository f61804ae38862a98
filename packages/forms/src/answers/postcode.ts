import type { Answer } from './answer.js';
import { tidy } from './tidy.js';

const POSTCODE = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[ABD-HJLNP-UW-Z]{2})$/;
const FIRST_HALF = /^[A-Z]{1,2}\d[A-Z\d]?$/;

/**
 * Reads a UK postcode in any case, with or without spaces, hyphens, full stops and brackets. Whether it exists only an
 * address service can say. O for 0 is not guessed: it could make another person's postcode.
 * @returns the postcode in capitals, with its one space
 */
export function parsePostcode(
  text: string | null | undefined,
): Answer<string, 'missing' | 'first-half-only' | 'not-a-postcode'> {
  const compact = tidy(text)
    .replace(/[\s().-]/g, '')
    .toUpperCase();
  if (!compact) return { problem: 'missing' };
  const match = POSTCODE.exec(compact);
  if (match) return { value: `${match[1]} ${match[2]}` };
  return { problem: FIRST_HALF.test(compact) ? 'first-half-only' : 'not-a-postcode' };
}
