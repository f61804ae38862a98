/**
 * The form on which eight systems are compared: text, radios, checkboxes, select, a counted textarea and a date, each
 * with a hint and an error, a summary that links to all six, and a button. As any server would send it.
 */
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

/** Each field's id (where its link in the summary leads), the names it sends, its words. */
export const FIELDS = [
  {
    id: 'full-name',
    names: ['full-name'],
    label: 'Full name',
    hint: 'As it is on your bill',
    error: 'Enter your full name',
  },
  {
    id: 'bin',
    names: ['bin'],
    label: 'Which bin was missed?',
    hint: 'Choose one bin',
    error: 'Select which bin was missed',
  },
  {
    id: 'help',
    names: ['help'],
    label: 'What help do you need?',
    hint: 'Choose all that apply',
    error: 'Select what help you need',
  },
  { id: 'area', names: ['area'], label: 'Area', hint: 'Where the bin is kept', error: 'Select an area' },
  {
    id: 'details',
    names: ['details'],
    label: 'What happened?',
    hint: 'Leave out your bank details',
    error: 'Enter what happened',
  },
  {
    id: 'missed-day',
    names: ['missed-day', 'missed-month', 'missed-year'],
    label: 'When was it missed?',
    hint: 'For example, 27 3 2026',
    error: 'Enter the date it was missed',
  },
];

const [name, bin, help, area, details, missed] = FIELDS.map(({ label, hint, error }) => ({
  label,
  hint,
  errorMessage: error,
}));
const group = ({ label, ...rest }) => ({ ...rest, fieldset: { legend: label } });

/** @returns the form's HTML; without `errors` the same six fields, with their hints only */
export const sixFields = ({ errors = true } = {}) => {
  const data = (each) => (errors ? each : { ...each, errorMessage: undefined });
  return renderToString(html`
${errors ? errorSummary({ titleText: 'There is a problem', errorList: FIELDS.map(({ id, error }) => ({ text: error, href: `#${id}` })) }) : ''}
<h1 class="council-heading-xl">Report a missed bin</h1>
<form method="post" action="/echo" enctype="multipart/form-data" novalidate>
${textInput({ name: 'full-name', ...data(name), autocomplete: 'name', spellcheck: false })}
${radios({
  name: 'bin',
  ...group(data(bin)),
  items: [
    { text: 'Recycling', value: 'recycling' },
    { text: 'Food waste', value: 'food' },
    { text: 'General rubbish', value: 'rubbish' },
  ],
})}
${checkboxes({
  name: 'help',
  ...group(data(help)),
  items: [
    { text: 'Carrying the bin', value: 'carry' },
    { text: 'A bigger bin', value: 'bigger' },
  ],
})}
${select({
  name: 'area',
  ...data(area),
  items: [
    { text: 'Choose an area', value: '' },
    { text: 'North', value: 'north' },
    { text: 'South', value: 'south' },
  ],
})}
${characterCount({ name: 'details', ...data(details), maxlength: 200, rows: 3 })}
${dateInput({ id: 'missed', namePrefix: 'missed', ...group(data(missed)) })}
${button({ text: 'Continue' })}
</form>`);
};
