import type { Examples } from '@council-components/core/examples.js';
import { skipLink, type SkipLinkData } from './skip-link.template.js';

export const template = skipLink;

export const examples: Examples<SkipLinkData> = {
  default: { href: '#main' },
  'own words': { href: '#main', text: 'Skip to your answers' },
  'in Welsh': { lang: 'cy', href: '#main' },
};
