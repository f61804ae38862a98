import { parseDate, parseEmail, parsePhone, parsePostcode, parseText } from '@council-components/forms/answers.js';
import { isoDate } from '../dates.js';
import { BINS, dateParts } from './checks.js';

/** What a person told us, as it is stored and handed over: checked answers, tidied, without those that no longer matter. */
export interface Told {
  address: { line1: string; line2?: string; town: string; postcode: string };
  bins: string[];
  /** ISO 8601 */
  missedOn: string;
  whatHappened?: string;
  contact: { by: 'email'; email: string } | { by: 'phone'; phone: string } | { by: 'none' };
}

/** @param answers that every page's check found right */
export function told(answers: FormData): Told {
  const text = (name: string) => parseText(answers.get(name) as string | null, { optional: true }).value ?? '';
  const line2 = text('address-line-2');
  const whatHappened = text('what-happened');
  return {
    address: {
      line1: text('address-line-1'),
      ...(line2 && { line2 }),
      town: text('town'),
      postcode: parsePostcode(text('postcode')).value!,
    },
    bins: BINS.filter((bin) => answers.getAll('bins').includes(bin)),
    missedOn: isoDate(parseDate(dateParts(answers, 'missed-on')).value!),
    ...(whatHappened && { whatHappened }),
    contact: contact(text('contact'), text('email'), text('phone')),
  };
}

function contact(by: string, email: string, phone: string): Told['contact'] {
  if (by === 'email') return { by, email: parseEmail(email).value! };
  if (by !== 'phone') return { by: 'none' };
  const { number, extension } = parsePhone(phone).value!;
  return { by, phone: extension ? `${number} ext ${extension}` : number };
}
