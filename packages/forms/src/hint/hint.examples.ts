import type { Examples } from '@council-components/core/examples.js';
import { html } from '@council-components/core/html.js';
import { hint, type HintData } from './hint.template.js';

export const template = hint;

export const examples: Examples<HintData> = {
  default: { text: 'It is on your council tax bill', for: 'account' },
  'with markup': { text: html`For example, <span lang="cy">Heol y Bont</span>`, for: 'street' },
  'long words': {
    text: 'For example, Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
    for: 'place',
  },
  'in Welsh': { lang: 'cy', text: 'Mae ar eich bil treth gyngor', for: 'cyfrif' },
};
