/**
 * The questions of "Report a missed bin collection": which fields each page has, and what is wrong with answers to them.
 * One definition for the server and the browser; nothing here needs either.
 */
import {
  parseDate,
  parseEmail,
  parsePhone,
  parsePostcode,
  parseText,
  type CalendarDate,
} from '@council-components/forms/answers.js';
import type { FormError } from '@council-components/forms/form-errors.js';
import { dayNumber } from '../dates.js';
import type { Language } from '../languages.js';
import { errorWords } from './error-words.js';

export interface CheckContext {
  lang: Language;
  today: CalendarDate;
}

export interface PageCheck {
  /** Names of the page's fields. */
  fields: readonly string[];
  /** Of these, the ones with more than one value. */
  lists?: readonly string[];
  check(answers: FormData, context: CheckContext): FormError[];
}

export const BINS = ['rubbish', 'recycling', 'food', 'garden'] as const;
export const CONTACTS = ['email', 'phone', 'none'] as const;
export const LONGEST = { line: 100, whatHappened: 500 };
/** Lorries keep their records for this many days. */
export const REPORT_WITHIN_DAYS = 28;
export const LARGEST_PHOTO = 8_000_000;
export const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/heic', 'image/heif', 'image/webp', 'image/avif'];

const text = (answers: FormData, name: string): string => {
  const value = answers.get(name);
  return typeof value === 'string' ? value : '';
};

/** Answers to the parts of a date, as {@link parseDate} wants them. */
export const dateParts = (answers: FormData, name: string) => ({
  day: text(answers, `${name}-day`),
  month: text(answers, `${name}-month`),
  year: text(answers, `${name}-year`),
});

export const checks = {
  address: {
    fields: ['address-line-1', 'address-line-2', 'town', 'postcode'],
    check(answers, { lang }) {
      const words = errorWords[lang];
      const line = (id: string, optional: boolean, missing: string, tooLong: string) => {
        const { problem } = parseText(text(answers, id), { maxlength: LONGEST.line, optional });
        return problem && { id, text: problem === 'missing' ? missing : tooLong };
      };
      const postcode = parsePostcode(text(answers, 'postcode')).problem;
      return found(
        line('address-line-1', false, words.line1Missing, words.line1Long),
        line('address-line-2', true, '', words.line2Long),
        line('town', false, words.townMissing, words.townLong),
        postcode && { id: 'postcode', text: words.postcode[postcode] },
      );
    },
  },
  collection: {
    fields: ['bins', 'missed-on-day', 'missed-on-month', 'missed-on-year'],
    lists: ['bins'],
    check(answers, { lang, today }) {
      const words = errorWords[lang];
      const bins = answers.getAll('bins');
      const known = bins.length > 0 && bins.every((bin) => BINS.some((each) => each === bin));
      return found(!known && { id: 'bins', text: words.binsMissing }, dateError(answers, today, lang));
    },
  },
  'what-happened': {
    fields: ['what-happened'],
    check(answers, { lang }) {
      const { problem } = parseText(text(answers, 'what-happened'), {
        maxlength: LONGEST.whatHappened,
        optional: true,
      });
      return found(problem && { id: 'what-happened', text: errorWords[lang].whatHappenedLong });
    },
  },
  photo: {
    fields: ['photo'],
    check(answers, { lang }) {
      const problem = photoProblem(answers.get('photo'));
      return found(problem && { id: 'photo', text: errorWords[lang].photo[problem] });
    },
  },
  contact: {
    fields: ['contact', 'email', 'phone'],
    check(answers, { lang }) {
      const words = errorWords[lang];
      const contact = text(answers, 'contact');
      if (contact === 'email') {
        const { problem } = parseEmail(text(answers, 'email'));
        return found(problem && { id: 'email', text: words.email[problem] });
      }
      if (contact === 'phone') {
        const { problem } = parsePhone(text(answers, 'phone'));
        return found(problem && { id: 'phone', text: words.phone[problem] });
      }
      return contact === 'none' ? [] : [{ id: 'contact', text: words.contactMissing }];
    },
  },
} satisfies Record<string, PageCheck>;

export type PageName = keyof typeof checks;
/** In the order in which they are asked. */
export const PAGES = Object.keys(checks) as PageName[];

/** What is wrong with a photo. A server that refused one keeps the name of the problem where the photo would be. */
export type PhotoProblem = keyof typeof errorWords.en.photo;

export function photoProblem(photo: FormDataEntryValue | null): PhotoProblem | undefined {
  if (!(photo instanceof File))
    return photo && Object.hasOwn(errorWords.en.photo, photo) ? (photo as PhotoProblem) : undefined;
  // A file input that nobody used still sends a file, without name and content.
  if (!photo.name && !photo.size) return undefined;
  if (photo.size > LARGEST_PHOTO) return 'large';
  if (!photo.size) return 'empty';
  // Some systems do not know the formats of phones and send no type: the server looks at the content.
  const known = !photo.type || photo.type === 'application/octet-stream' || PHOTO_TYPES.includes(photo.type);
  return known ? undefined : 'type';
}

function dateError(answers: FormData, today: CalendarDate, lang: Language): FormError | undefined {
  const words = errorWords[lang].date;
  const { value, problem, errorFields } = parseDate(dateParts(answers, 'missed-on'));
  if (problem) return { id: `missed-on-${errorFields[0]}`, text: words[problem], errorFields };
  const age = dayNumber(today) - dayNumber(value);
  if (age < 0) return { id: 'missed-on-day', text: words.future };
  if (age > REPORT_WITHIN_DAYS) return { id: 'missed-on-day', text: words.old };
  return undefined;
}

const found = (...errors: (FormError | undefined | false | '')[]): FormError[] => errors.filter((error) => !!error);
