import type { Examples } from '@council-components/core/examples.js';
import { dateInput, type DateInputData } from './date-input.template.js';

export const template = dateInput;

export const examples: Examples<DateInputData> = {
  default: { legend: 'When should we have collected it?', namePrefix: 'missed' },
  'with hint': {
    legend: 'When did you move in?',
    hint: 'For example, 27 3 2026',
    namePrefix: 'moved-in',
  },
  'date of birth': {
    legend: 'What is your date of birth?',
    hint: 'For example, 31 3 1980',
    namePrefix: 'birth',
    autocomplete: 'bday',
    values: { day: '5', month: '11', year: '1972' },
  },
  'with error on all parts': {
    legend: 'When did you buy it?',
    hint: 'For example, 27 3 2026',
    errorMessage: 'Enter the date you bought it',
    namePrefix: 'bought',
  },
  'with error on the month': {
    legend: 'When does your permit end?',
    errorMessage: 'The date your permit ends must be a real date',
    namePrefix: 'permit-end',
    errorFields: ['month'],
    values: { day: '17', month: '13', year: '2026' },
  },
  'with hint, values and error on the year': {
    legend: 'When should we have collected the bin?',
    hint: 'For example, 27 3 2026',
    errorMessage: 'The date we missed your bin must include a year',
    namePrefix: 'missed-wrong',
    errorFields: ['year'],
    values: { day: '17', month: '11' },
  },
  'month and year only': {
    legend: 'When did the work start?',
    hint: 'For example, 3 2026',
    namePrefix: 'work',
    items: [{ name: 'month' }, { name: 'year', width: 4 }],
  },
  'legend as page heading': {
    legend: { text: 'When were you born?', isPageHeading: true, size: 'l' },
    namePrefix: 'born',
  },
  disabled: {
    legend: 'When your application came in',
    namePrefix: 'received',
    values: { day: '1', month: '12', year: '2026' },
    disabled: true,
  },
  'in Welsh': {
    lang: 'cy',
    legend: 'Pryd dylem ni fod wedi’i gasglu?',
    hint: 'Er enghraifft, 27 3 2026',
    errorMessage: 'Rhowch y dyddiad',
    namePrefix: 'dyddiad',
  },
};
