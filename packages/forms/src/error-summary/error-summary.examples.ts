import type { Examples } from '@council-components/core/examples.js';
import { errorSummary, type ErrorSummaryData } from './error-summary.template.js';

export const template = errorSummary;

export const examples: Examples<ErrorSummaryData> = {
  default: {
    errorList: [
      { text: 'Enter your full name', href: '#full-name' },
      { text: 'The date we missed your bin must include a year', href: '#missed-year' },
    ],
  },
  'with description': {
    descriptionText: 'We could not send your report. What you wrote is still here.',
    errorList: [{ text: 'Select at least one bin', href: '#bins' }],
    disableAutoFocus: true,
  },
  'with its own title': {
    titleText: 'We could not find your address',
    errorList: [{ text: 'Enter a postcode in Exampleshire', href: '#postcode' }],
    disableAutoFocus: true,
  },
  'without a link': {
    errorList: [{ text: 'Your report was not sent, because the service is not available. Try again in a few minutes' }],
    disableAutoFocus: true,
  },
  'long words': {
    errorList: [
      {
        text: 'Enter where in Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch it happened',
        href: '#village',
      },
    ],
    disableAutoFocus: true,
  },
  'in Welsh': {
    lang: 'cy',
    errorList: [{ text: 'Rhowch eich enw llawn', href: '#enw-llawn' }],
    disableAutoFocus: true,
  },
};
