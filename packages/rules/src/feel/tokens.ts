import { Refusal } from '../refusal.js';

/**
 * One token. FEEL's names may hold spaces and signs (`Full Name`, `Approved/Declined`), so a token is only a part of one;
 * the parser puts the parts together with the names it knows.
 */
export interface Token {
  type: 'word' | 'number' | 'string' | 'symbol' | 'end';
  /** As written; a string without its quotes and with its escapes read. */
  text: string;
  /** Offset of the first character. */
  at: number;
  /** Offset after the last character. */
  end: number;
}

/** More than any rule that a person can check. */
const MOST_CHARACTERS = 20_000;
const MOST_TOKENS = 3_000;

const SPACE = /(?:[\s\u{FEFF}]|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/)+/uy;
const NUMBER = /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const STRING = /"((?:[^"\\]|\\[\s\S])*)"/uy;
const WORD = /[\p{L}\p{Nl}_$\u{10000}-\u{EFFFF}][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}_$\u{10000}-\u{EFFFF}]*/uy;
const SYMBOL = /\.\.|\*\*|<=|>=|!=|[-+*/()[\]{},:.<>=?@']/y;

/** Splits an expression; refuses a character that FEEL has no use for. */
export function tokens(text: string): Token[] {
  if (text.length > MOST_CHARACTERS) throw tooLong(text);
  const found: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp, type: Token['type'], read = (match: RegExpExecArray): string => match[0]): boolean => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) return false;
    found.push({ type, text: read(match), at, end: at + match[0].length });
    at += match[0].length;
    return true;
  };
  while (at < text.length) {
    SPACE.lastIndex = at;
    if (SPACE.test(text)) at = SPACE.lastIndex;
    else if (
      !take(NUMBER, 'number') &&
      !take(STRING, 'string', (match) => unescaped(match[1]!)) &&
      !take(WORD, 'word') &&
      !take(SYMBOL, 'symbol')
    )
      throw unreadable(text, at);
    if (found.length > MOST_TOKENS) throw tooLong(text);
  }
  found.push({ type: 'end', text: '', at, end: at });
  return found;
}

const tooLong = (text: string): Refusal =>
  new Refusal(
    `an expression of more than ${MOST_CHARACTERS} characters or ${MOST_TOKENS} words is too long`,
    { text },
    'split it into several decisions',
  );

function unreadable(text: string, at: number): Refusal {
  const place = { text, offset: at };
  if (text[at] === '"') return new Refusal('the string is not closed', place, 'end it with "');
  return new Refusal(`the character ${String.fromCodePoint(text.codePointAt(at)!)} is not FEEL`, place);
}

const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6})|(["\\nrt']))/g;
const CONTROLS: Record<string, string> = { n: '\n', r: '\r', t: '\t' };

/** A backslash that begins no escape stands for itself. */
const unescaped = (text: string): string =>
  text.replace(ESCAPE, (whole, short?: string, long?: string, char?: string) => {
    if (char !== undefined) return CONTROLS[char] ?? char;
    const code = Number.parseInt(short ?? long ?? '', 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
