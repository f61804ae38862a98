import { errorId, hintId } from '@council-components/core/ids.js';
import { languageOf, message } from '@council-components/core/messages.js';
import { errorMessages } from '../error-message/error-message.messages.js';
import { errorSummaryMessages } from '../error-summary/error-summary.messages.js';
import { takeFocus } from '../error-summary/take-focus.js';
import { entryPoints } from '../group/entry-points.js';
import type { FormError } from './form-error.js';
import { titleWithError } from './title-with-error.js';

const FIELD = 'council-field';
const WRONG_FIELD = 'council-field--error';
const WRONG_PART = 'council-input--error';
const SUMMARY = 'council-error-summary';

/**
 * Puts errors on a page as a server would have written them: next to each field, in a summary at the top of `<main>`
 * which takes the focus, and before the page's title. Errors that were there are replaced. Answers are never touched.
 */
export function showErrors(form: HTMLFormElement, errors: readonly FormError[]): void {
  clearFields(form);
  if (!errors.length) return clearSummary();
  errors.forEach(showError);
  const summary = summaryOf(form, errors);
  const former = document.querySelector(SUMMARY);
  if (former) former.replaceWith(summary);
  else (form.closest('main') ?? form).prepend(summary);
  clearTitle();
  document.title = titleWithError(document.title, languageOf(document.documentElement));
  takeFocus(summary.firstElementChild as HTMLElement);
}

/** Takes away what {@link showErrors} or a server wrote. */
export function clearErrors(form: HTMLFormElement): void {
  clearFields(form);
  clearSummary();
}

function showError({ id, text, errorFields }: FormError): void {
  const target = document.getElementById(id);
  const field = target?.closest(`.${FIELD}`);
  if (!field)
    return console.error(`showErrors: no field has a control with the id "${id}". Its error is in the summary only.`);
  // The parts of a date share one message, whose id is made from the date's id.
  const date = target!.closest('.council-date');
  const base = date?.id ?? id;
  if (document.getElementById(errorId(base))) return;

  const prefix = message(errorMessages, 'errorPrefix', languageOf(field));
  const words = make('p', 'council-error-message', make('span', 'council-visually-hidden', prefix), ` ${text}`);
  words.id = errorId(base);
  const container = field.querySelector(':scope > fieldset') ?? field;
  const before = document.getElementById(hintId(base)) ?? container.querySelector(':scope > :is(legend,label,h1)');
  if (before) before.after(words);
  else container.prepend(words);
  field.classList.add(WRONG_FIELD);

  const controls = [...field.querySelectorAll<HTMLInputElement>('input,select,textarea')].filter(
    (control) => control.closest(`.${FIELD}`) === field,
  );
  const entries = entryPoints(controls);
  for (const control of controls) {
    const named = !!errorFields?.some((name) => control.id === `${base}-${name}`);
    if (date && (named || !errorFields)) control.classList.add(WRONG_PART);
    if (!named && !entries.includes(control)) continue;
    const ids = descriptions(control);
    // The limit of a character count is heard last.
    const limit = ids.indexOf(`${base}-limit`);
    ids.splice(limit < 0 ? ids.length : limit, 0, words.id);
    describe(control, ids);
  }
}

function clearFields(form: HTMLFormElement): void {
  for (const words of form.querySelectorAll('p.council-error-message')) {
    for (const control of form.querySelectorAll(`[aria-describedby~="${CSS.escape(words.id)}"]`))
      describe(
        control,
        descriptions(control).filter((id) => id !== words.id),
      );
    words.remove();
  }
  for (const name of [WRONG_FIELD, WRONG_PART])
    for (const element of form.querySelectorAll(`.${name}`)) element.classList.remove(name);
}

function clearSummary(): void {
  document.querySelector(SUMMARY)?.remove();
  clearTitle();
}

function clearTitle(): void {
  const before = titleWithError('', languageOf(document.documentElement));
  if (document.title.startsWith(before)) document.title = document.title.slice(before.length);
}

const summaryOf = (form: Element, errors: readonly FormError[]): Element => {
  const items = errors.map(({ id, text }) => {
    const link = make('a', '', text);
    link.href = `#${id}`;
    return make('li', '', link);
  });
  const title = make('h2', `${SUMMARY}__title`, message(errorSummaryMessages, 'problem', languageOf(form)));
  const alert = make('div', '', title, make('div', `${SUMMARY}__body`, make('ul', `${SUMMARY}__list`, ...items)));
  alert.setAttribute('role', 'alert');
  return make(SUMMARY as 'div', '', make('div', SUMMARY, alert));
};

const descriptions = (control: Element): string[] =>
  control.getAttribute('aria-describedby')?.split(/\s+/).filter(Boolean) ?? [];

function describe(control: Element, ids: string[]): void {
  if (ids.length) control.setAttribute('aria-describedby', ids.join(' '));
  else control.removeAttribute('aria-describedby');
}

/** @returns a new element; as there is no HTML text, a page that enforces Trusted Types has nothing to refuse */
function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}
