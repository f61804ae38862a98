import type { Examples } from '@council-components/core/examples.js';
import { textarea, type TextareaData } from './textarea.template.js';

export const template = textarea;

export const examples: Examples<TextareaData> = {
  default: { label: 'What happened? (optional)', name: 'what-happened' },
  'with hint': {
    label: 'Tell us about the pothole',
    hint: 'Do not include anything private, such as your bank details',
    name: 'pothole',
    rows: 3,
  },
  'with error': {
    label: 'Why do you need more time?',
    name: 'more-time',
    errorMessage: 'Enter why you need more time',
  },
  'with hint, error and value': {
    label: 'Address',
    hint: 'Where we should collect the furniture from',
    errorMessage: 'Enter an address in Exampleshire',
    name: 'address',
    autocomplete: 'street-address',
    spellcheck: false,
    value: '14 Sample Street\nPorthaur',
  },
  'label as page heading': {
    label: { text: 'What did you see?', isPageHeading: true, size: 'l' },
    name: 'seen',
    rows: 8,
  },
  'value that looks like markup': {
    label: 'Message',
    name: 'message',
    value: '\n</textarea><b>bold & "quoted"</b>',
  },
  'long words': {
    label: 'Where is Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch?',
    name: 'where',
    value: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(2),
  },
  disabled: { label: 'Notes from your last visit', name: 'notes', value: 'No problem found', disabled: true },
  'in Welsh': {
    lang: 'cy',
    label: 'Beth ddigwyddodd?',
    hint: 'Peidiwch â chynnwys unrhyw beth preifat',
    errorMessage: 'Rhowch wybod beth ddigwyddodd',
    name: 'beth-ddigwyddodd',
  },
};
