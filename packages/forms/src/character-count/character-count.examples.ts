import type { Examples } from '@council-components/core/examples.js';
import { characterCount, type CharacterCountData } from './character-count.template.js';

export const template = characterCount;

export const examples: Examples<CharacterCountData> = {
  default: { label: 'What happened?', name: 'count-what-happened', maxlength: 500 },
  'with hint': {
    label: 'Tell us about the pothole',
    hint: 'Do not include anything private, such as your bank details',
    name: 'count-pothole',
    maxlength: 200,
    rows: 3,
  },
  'with error': {
    label: 'Why do you need more time?',
    name: 'count-more-time',
    errorMessage: 'Enter why you need more time',
    maxlength: 100,
  },
  'with hint, error and value over the limit': {
    label: 'What should we know?',
    hint: 'For example, that the gate is locked',
    errorMessage: 'What we should know must be 20 characters or less',
    name: 'count-know',
    value: 'The gate is locked after six',
    maxlength: 20,
  },
  'in words': {
    label: 'Describe the event',
    name: 'count-event',
    maxlength: 50,
    countType: 'words',
    value: 'A street party',
  },
  'with a threshold': { label: 'Comments (optional)', name: 'count-comments', maxlength: 40, threshold: 75 },
  'long words': {
    label: 'Where is Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch?',
    name: 'count-where',
    value: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(2),
    maxlength: 2000,
  },
  disabled: { label: 'Notes', name: 'count-notes', value: 'No problem found', disabled: true, maxlength: 100 },
  'in Welsh': {
    lang: 'cy',
    label: 'Beth ddigwyddodd?',
    hint: 'Peidiwch â chynnwys unrhyw beth preifat',
    errorMessage: 'Rhowch wybod beth ddigwyddodd',
    name: 'count-beth-ddigwyddodd',
    maxlength: 500,
  },
};
