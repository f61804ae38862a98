/** Zero in Arabic, Persian and Urdu, Devanagari, Bengali, Gurmukhi and Gujarati: phone keyboards in these languages write them. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6];
const OTHER_DIGITS = new RegExp(
  `[${ZEROS.map((zero) => `${String.fromCharCode(zero)}-${String.fromCharCode(zero + 9)}`).join('')}]`,
  'g',
);
/** Marks that copying from documents and chats brings along, and that nobody sees. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** @returns what a person meant to type: no invisible marks, plain digits, no space around it */
export const tidy = (text: string | null | undefined): string =>
  (text ?? '')
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(OTHER_DIGITS, (digit) =>
      String(digit.charCodeAt(0) - ZEROS.findLast((zero) => zero <= digit.charCodeAt(0))!),
    )
    .trim();
