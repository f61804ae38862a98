import type { Answer } from './answer.js';
import { tidy } from './tidy.js';

export interface PhoneNumber {
  /** E.164: `+` and digits, for machines. */
  number: string;
  extension?: string;
}

export type PhoneProblem = 'missing' | 'not-a-number' | 'too-short' | 'too-long';

/** `ext 12`, `extension 12`, `x12`, `#12`, and Welsh `est 12`, `estyniad 12`. */
const EXTENSION = /,?(?:ext(?:ension|n)?|est(?:yniad)?|x|#)[.:]?(\d{1,6})$/i;

/**
 * Reads a telephone number, from the UK unless it begins with `+` or `00`: spaces, brackets, hyphens, full stops, `+44 (0)`
 * and an extension are all accepted.
 */
export function parsePhone(text: string | null | undefined): Answer<PhoneNumber, PhoneProblem> {
  const compact = tidy(text).replace(/[\s()[\]/‐-―−-]|\.(?!$)/g, '');
  if (!compact) return { problem: 'missing' };
  const extension = EXTENSION.exec(compact)?.[1];
  const typed = compact.replace(EXTENSION, '').replace(/^00/, '+');
  if (!/^\+?\d+$/.test(typed)) return { problem: 'not-a-number' };

  const isUk = /^(\+44|44(?=\d{9,})|0)/.exec(typed);
  const digits = isUk ? typed.slice(isUk[0].length).replace(/^0/, '') : typed.replace('+', '');
  if (!isUk && !typed.startsWith('+')) return { problem: digits.length < 9 ? 'too-short' : 'not-a-number' };
  const [least, most] = isUk ? [9, 10] : [7, 15];
  if (digits.length < least) return { problem: 'too-short' };
  if (digits.length > most) return { problem: 'too-long' };
  const number = isUk ? `+44${digits}` : `+${digits}`;
  return { value: extension ? { number, extension } : { number } };
}
