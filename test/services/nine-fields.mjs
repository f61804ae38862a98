/** The council form on which libraries were compared for speed: nine fields, as any server would send it. */
import { html } from '@council-components/core/html.js';
import { renderToString } from '@council-components/core/server.js';
import { button } from '@council-components/forms/button.js';
import { characterCount } from '@council-components/forms/character-count.js';
import { checkboxes } from '@council-components/forms/checkboxes.js';
import { dateInput } from '@council-components/forms/date-input.js';
import { errorSummary } from '@council-components/forms/error-summary.js';
import { radios } from '@council-components/forms/radios.js';
import { select } from '@council-components/forms/select.js';
import { textInput } from '@council-components/forms/text-input.js';

/** The elements that such a page defines; everything else in it needs no JavaScript. */
export const NINE_FIELD_ELEMENTS = ['button', 'character-count', 'error-summary'];

const numbered = (count, text) =>
  Array.from({ length: count }, (_, index) => ({ text: `${text} ${index + 1}`, value: `${index + 1}` }));

/** For each field, its control and what it sends once it is answered. */
export const ANSWERS = {
  'full-name': 'Answer',
  'address-line-1': 'Answer',
  town: 'Answer',
  email: 'name@example.com',
  tenure: '2',
  help: '1',
  ward: '2',
  'moved-day': '27',
  details: 'Answer',
};

export const nineFields = () =>
  renderToString(html`
${errorSummary({ disableAutoFocus: true, errorList: [{ text: 'Enter your full name', href: '#full-name' }] })}
<h1 class="council-heading-xl">Tell us you have moved</h1>
<form method="post" action="/echo" novalidate>
${textInput({ label: 'Full name', hint: 'As it is on your bill', name: 'full-name', autocomplete: 'name' })}
${textInput({ label: 'Address line 1', hint: 'Building and street', name: 'address-line-1', autocomplete: 'address-line1' })}
${textInput({ label: 'Town or city', hint: 'Where the new home is', name: 'town', autocomplete: 'address-level2' })}
${textInput({ label: 'Email address', hint: 'Only about this move', name: 'email', type: 'email', autocomplete: 'email' })}
${radios({ legend: 'How do you live there?', name: 'tenure', items: numbered(4, 'Tenure') })}
${checkboxes({ legend: 'What help do you need?', name: 'help', items: numbered(5, 'Help') })}
${select({ label: 'Ward', name: 'ward', items: numbered(20, 'Ward') })}
${dateInput({ legend: 'When did you move?', hint: 'For example, 27 3 2026', id: 'moved', namePrefix: 'moved' })}
${characterCount({ label: 'Anything else?', name: 'details', maxlength: 500 })}
${button({ text: 'Continue' })}
</form>`);
