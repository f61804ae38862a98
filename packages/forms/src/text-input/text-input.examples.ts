import type { Examples } from '@council-components/core/examples.js';
import { textInput, type TextInputData } from './text-input.template.js';

export const template = textInput;

export const examples: Examples<TextInputData> = {
  default: { label: 'Full name', name: 'full-name', autocomplete: 'name', spellcheck: false },
  'with hint': {
    label: 'Council tax account number',
    hint: 'It is on your bill, for example 5012345678',
    name: 'account-number',
    inputmode: 'numeric',
    width: 10,
    spellcheck: false,
  },
  'with error': {
    label: 'Full name',
    name: 'name-with-error',
    errorMessage: 'Enter your full name',
    autocomplete: 'name',
    spellcheck: false,
  },
  'with hint, error and value': {
    label: 'Email address',
    hint: 'We will only use this to tell you about your report',
    errorMessage: 'Enter an email address in the correct format, like name@example.com',
    name: 'email',
    type: 'email',
    autocomplete: 'email',
    value: 'name@example',
    spellcheck: false,
  },
  'with prefix and suffix': {
    label: 'Rent each month, in pounds',
    name: 'rent',
    prefix: '£',
    suffix: 'per month',
    width: 5,
    inputmode: 'numeric',
  },
  'label as page heading': {
    label: { text: 'What is your full name?', isPageHeading: true, size: 'l' },
    name: 'heading-name',
    autocomplete: 'name',
  },
  disabled: { label: 'Reference', name: 'reference', value: 'EX-1234', disabled: true },
  'in Welsh': {
    lang: 'cy',
    label: 'Enw llawn',
    hint: 'Fel y mae ar eich bil treth gyngor',
    errorMessage: 'Rhowch eich enw llawn',
    name: 'enw-llawn',
    autocomplete: 'name',
  },
};
