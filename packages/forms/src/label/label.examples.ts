import type { Examples } from '@council-components/core/examples.js';
import { label, type LabelData } from './label.template.js';

export const template = label;

export const examples: Examples<LabelData> = {
  default: { text: 'Full name', for: 'label-name' },
  small: { text: 'Phone number', for: 'label-phone', size: 's' },
  medium: { text: 'Email address', for: 'label-email', size: 'm' },
  'as page heading': { text: 'What is your postcode?', for: 'label-postcode', isPageHeading: true, size: 'l' },
  'long words': {
    text: 'Your address in Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
    for: 'label-address',
    size: 'xl',
  },
  'in Welsh': { lang: 'cy', text: 'Enw llawn', for: 'label-enw' },
};
