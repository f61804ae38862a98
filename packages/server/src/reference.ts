import { randomInt } from 'node:crypto';

/** No vowels, so that no word appears; nothing that is mistaken for another character when read aloud or written by hand. */
const ALPHABET = '23456789BCDFGHJKMNPQRTVWXY';

/** @returns a random reference such as `EX-7KMR-2WQD`: people read it out on the phone, nobody can guess another's */
export function newReference(prefix: string): string {
  const part = () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `${prefix}-${part()}-${part()}`;
}
