import type { Examples } from '@council-components/core/examples.js';
import { backLink, type BackLinkData } from './back-link.template.js';

export const template = backLink;

export const examples: Examples<BackLinkData> = {
  default: { href: '/previous' },
  'own words': { href: '/answers', text: 'Back to your answers' },
  'in Welsh': { lang: 'cy', href: '/cy/blaenorol' },
};
