import type { Catalogue } from '@council-components/core/messages.js';

export const layoutMessages = {
  en: { errorPrefix: 'Error:' },
  cy: { errorPrefix: 'Gwall:' },
} satisfies Catalogue;
