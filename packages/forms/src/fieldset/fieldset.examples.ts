import type { Examples } from '@council-components/core/examples.js';
import { html } from '@council-components/core/html.js';
import { textInput } from '../text-input/text-input.template.js';
import { fieldset, type FieldsetData } from './fieldset.template.js';

export const template = fieldset;

export const examples: Examples<FieldsetData> = {
  default: {
    legend: 'Your address',
    html: html`${textInput({ label: 'Address line 1', name: 'address-line-1', autocomplete: 'address-line1' })}
${textInput({ label: 'Town or city', name: 'town', autocomplete: 'address-level2', width: 20 })}
${textInput({ label: 'Postcode', name: 'postcode', autocomplete: 'postal-code', width: 10, spellcheck: false })}`,
  },
  'legend as page heading': {
    legend: { text: 'How can we contact you?', isPageHeading: true, size: 'l' },
    html: textInput({ label: 'Phone number', name: 'phone', type: 'tel', autocomplete: 'tel', width: 20 }),
  },
  'medium legend, long words': {
    legend: {
      text: 'Someone who looks after children in Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
      size: 'm',
    },
    html: textInput({ label: 'Full name', name: 'carer-name', autocomplete: 'off', spellcheck: false }),
  },
  'in Welsh': {
    lang: 'cy',
    legend: { text: 'Eich cyfeiriad', size: 'm' },
    html: textInput({
      label: 'Cod post',
      name: 'cod-post',
      autocomplete: 'postal-code',
      width: 10,
      spellcheck: false,
      lang: 'cy',
    }),
  },
};
