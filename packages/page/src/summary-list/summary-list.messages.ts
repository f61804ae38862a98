import type { Catalogue } from '@council-components/core/messages.js';

export const summaryListMessages = {
  en: { change: 'Change' },
  cy: { change: 'Newid' },
} satisfies Catalogue;
