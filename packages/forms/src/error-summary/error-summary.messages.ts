import type { Catalogue } from '@council-components/core/messages.js';

export const errorSummaryMessages = {
  en: { problem: 'There is a problem' },
  cy: { problem: 'Mae problem wedi codi' },
} satisfies Catalogue;
