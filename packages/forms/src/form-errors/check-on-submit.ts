import type { FormError } from './form-error.js';
import { clearErrors, showErrors } from './show-errors.js';

/**
 * Checks a form's answers when it is submitted, and shows what is wrong instead of sending them. The browser's own
 * bubbles are off from then on. The server must make the same check: people without JavaScript have only that.
 *
 * A button with `formnovalidate`, such as "Save and come back later", is sent unchecked.
 * @param check pure: answers in, errors out, in the order of the fields on the page
 * @param options `signal` ends it
 */
export function checkOnSubmit(
  form: HTMLFormElement,
  check: (answers: FormData) => readonly FormError[],
  { signal }: { signal?: AbortSignal } = {},
): void {
  form.noValidate = true;
  form.addEventListener(
    'submit',
    (event) => {
      const button = event.submitter as HTMLButtonElement | null;
      if (event.defaultPrevented || button?.formNoValidate) return;
      const errors = check(new FormData(form, button));
      if (errors.length) {
        event.preventDefault();
        showErrors(form, errors);
      } else clearErrors(form);
    },
    { signal },
  );
}
