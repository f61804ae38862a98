import { countText, type CountType } from '../character-count/count.js';
import type { Answer } from './answer.js';

export interface TextLimits {
  /** The most that may be written, counted as the character count shows it. */
  maxlength?: number;
  countType?: CountType;
  /** Language of the text, where words are counted. */
  lang?: string;
  /** An empty answer is an answer. */
  optional?: boolean;
}

/**
 * Reads text. Forms send a line break as two characters where a textarea's value has one: it is one again here, so that
 * the limit means the same on the page and on the server.
 * @returns the text without spaces around it
 */
export function parseText(
  text: string | null | undefined,
  { maxlength = Infinity, countType, lang, optional }: TextLimits = {},
): Answer<string, 'missing' | 'too-long'> {
  const value = (text ?? '').replace(/\r\n?/g, '\n').trim();
  if (!value && !optional) return { problem: 'missing' };
  return countText(value, countType, lang) > maxlength ? { problem: 'too-long' } : { value };
}
