/** What the demonstration's pages load: the elements that they use, and the server's own check for each form. */
import '@council-components/forms/button/define.js';
import '@council-components/forms/character-count/define.js';
import '@council-components/forms/checkboxes/define.js';
import '@council-components/forms/error-summary/define.js';
import '@council-components/forms/file-upload/define.js';
import '@council-components/forms/radios/define.js';
import '@council-components/page/notification-banner/define.js';
import { checkOnSubmit } from '@council-components/forms/form-errors.js';
import { todayInUk } from './dates.js';
import type { Language } from './languages.js';
import { checks, type PageName } from './missed-bin/checks.js';

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-check]')) {
  const { check } = checks[form.dataset.check as PageName];
  const lang = document.documentElement.lang as Language;
  checkOnSubmit(form, (answers) => check(answers, { lang, today: todayInUk() }));
}
