import type { Catalogue } from '@council-components/core/messages.js';

export const headerMessages = {
  en: { menu: 'Menu' },
  cy: { menu: 'Dewislen' },
} satisfies Catalogue;
