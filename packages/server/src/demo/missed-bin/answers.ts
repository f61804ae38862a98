import type { Answers } from '../../service-store.js';
import { checks, PAGES, type CheckContext, type PageCheck, type PageName } from './checks.js';

/** Everything that PostgreSQL cannot store or nobody can see, but tabs and line breaks. */
// eslint-disable-next-line no-control-regex -- they are what is removed
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** @returns what a form of this page holds, to be kept as it was typed; of a file, that one was asked for */
export function readAnswers(form: FormData, page: PageName): Answers {
  const { fields, lists = [] }: PageCheck = checks[page];
  const clean = (value: FormDataEntryValue | null) =>
    typeof value === 'string' ? value.replace(/\r\n?/g, '\n').replace(CONTROL_CHARACTERS, '') : '';
  return Object.fromEntries(
    fields.map((name) => [name, lists.includes(name) ? form.getAll(name).map(clean) : clean(form.get(name))]),
  );
}

/** @returns kept answers as a form would hold them, which is what every check reads */
export function asForm(answers: Answers): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(answers)) for (const each of [value].flat()) form.append(name, each);
  return form;
}

export const isAnswered = (answers: Answers, page: PageName): boolean =>
  Object.hasOwn(answers, checks[page].fields[0]!);

/** @returns the first page that was not answered, or not rightly */
export const firstIncomplete = (answers: Answers, context: CheckContext): PageName | undefined =>
  PAGES.find((page) => !isAnswered(answers, page) || checks[page].check(asForm(answers), context).length > 0);

/** @returns a file name that can be shown and stored: no folders, no invisible characters */
export const fileName = (name: string): string =>
  name
    .replace(/^.*[\\/]/, '')
    // eslint-disable-next-line no-control-regex -- as above
    .replace(/[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .slice(-100) || 'photo';
