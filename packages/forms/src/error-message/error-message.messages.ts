import type { Catalogue } from '@council-components/core/messages.js';

export const errorMessages = {
  en: { errorPrefix: 'Error:' },
  cy: { errorPrefix: 'Gwall:' },
} satisfies Catalogue;
