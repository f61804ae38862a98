import type { Catalogue } from '@council-components/core/messages.js';

export const backLinkMessages = {
  en: { back: 'Back' },
  cy: { back: 'Yn ôl' },
} satisfies Catalogue;
