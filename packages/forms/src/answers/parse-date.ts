import { tidy } from './tidy.js';

export interface CalendarDate {
  year: number;
  /** 1 to 12 */
  month: number;
  day: number;
}

export type DatePart = keyof CalendarDate;

/**
 * In the order of GOV.UK's advice on which to show: what is missing, then what cannot be, then the rest. A year of fewer
 * than four digits is refused with a reason of its own, because guessing the century goes wrong.
 */
export type DateProblem =
  | 'missing'
  | `missing-${DatePart}`
  | 'missing-day-month'
  | 'missing-day-year'
  | 'missing-month-year'
  | `impossible-${DatePart}`
  | 'short-year'
  | 'impossible';

export type ParsedDate =
  | { value: CalendarDate; problem?: undefined; errorFields?: undefined }
  | { problem: DateProblem; errorFields: DatePart[]; value?: undefined };

const PARTS = ['day', 'month', 'year'] as const;

const MONTHS = [
  ['january', 'ionawr'],
  ['february', 'chwefror'],
  ['march', 'mawrth'],
  ['april', 'ebrill'],
  ['may', 'mai'],
  ['june', 'mehefin'],
  ['july', 'gorffennaf'],
  ['august', 'awst'],
  ['september', 'medi'],
  ['october', 'hydref'],
  ['november', 'tachwedd'],
  ['december', 'rhagfyr'],
];

/**
 * Reads a date as people write it: spaces, leading zeros, "5th", month names and their beginnings in English and Welsh.
 * @param parts what was typed in each field
 * @returns the date, or the first problem and the parts that it is in
 */
export function parseDate(parts: Partial<Record<DatePart, string | null>>): ParsedDate {
  const [dayText, monthText, yearText] = PARTS.map((part) =>
    tidy(parts[part])
      .replace(/[\s.,]/g, '')
      .toLowerCase(),
  );
  const missing = PARTS.filter((_, index) => ![dayText, monthText, yearText][index]);
  if (missing.length)
    return {
      problem: missing.length === 3 ? 'missing' : (`missing-${missing.join('-')}` as DateProblem),
      errorFields: missing,
    };

  const day = Number(/^(\d+)(st|nd|rd|th)?$/.exec(dayText!)?.[1]);
  const month = monthOf(monthText!);
  const year = /^\d+$/.test(yearText!) ? Number(yearText) : NaN;
  if (!(day >= 1 && day <= 31)) return impossible('day');
  if (!(month >= 1 && month <= 12)) return impossible('month');
  if (/^\d{1,3}$/.test(yearText!)) return { problem: 'short-year', errorFields: ['year'] };
  if (!(year >= 1000 && year <= 9999)) return impossible('year');
  if (day > daysIn(year, month)) return { problem: 'impossible', errorFields: [...PARTS] };
  return { value: { year, month, day } };
}

const impossible = (part: DatePart): ParsedDate => ({ problem: `impossible-${part}`, errorFields: [part] });

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Three letters tell every month of both languages from the others. */
const monthOf = (text: string): number =>
  /^\d+$/.test(text)
    ? Number(text)
    : text.length < 3
      ? NaN
      : MONTHS.findIndex((names) => names.some((name) => name.startsWith(text))) + 1;
