import type { Catalogue } from '@council-components/core/messages.js';

export const skipLinkMessages = {
  en: { skip: 'Skip to main content' },
  cy: { skip: 'Neidio i’r prif gynnwys' },
} satisfies Catalogue;
