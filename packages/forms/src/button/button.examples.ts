import type { Examples } from '@council-components/core/examples.js';
import { button, type ButtonData } from './button.template.js';

export const template = button;

export const examples: Examples<ButtonData> = {
  default: { text: 'Save and continue' },
  secondary: { text: 'Save and come back later', variant: 'secondary', name: 'save', value: 'later' },
  warning: { text: 'Delete your report', variant: 'warning' },
  link: { text: 'Start now', href: '#start' },
  'secondary link': { text: 'Find a bin day', href: '#find', variant: 'secondary' },
  'against a double click': { text: 'Send your report', preventDoubleClick: true, name: 'action', value: 'send' },
  'not submitting': { text: 'Print this page', type: 'button', variant: 'secondary' },
  disabled: { text: 'Pay now', disabled: true },
  'long words': { text: 'Go to Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch and book a place' },
  'in Welsh': { lang: 'cy', text: 'Cadw a pharhau' },
};
