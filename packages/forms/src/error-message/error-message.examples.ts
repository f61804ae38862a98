import type { Examples } from '@council-components/core/examples.js';
import { errorMessage, type ErrorMessageData } from './error-message.template.js';

export const template = errorMessage;

export const examples: Examples<ErrorMessageData> = {
  default: { text: 'Enter your full name', for: 'full-name' },
  'with its own words before it': {
    text: 'The photo must be smaller than 10 MB',
    for: 'photo',
    visuallyHiddenText: 'Problem:',
  },
  'long words': {
    text: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch is not in Exampleshire',
    for: 'place',
  },
  'in Welsh': { lang: 'cy', text: 'Rhowch eich enw llawn', for: 'enw-llawn' },
};
