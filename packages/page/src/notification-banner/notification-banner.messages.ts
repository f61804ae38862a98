import type { Catalogue } from '@council-components/core/messages.js';

export const notificationBannerMessages = {
  en: { important: 'Important', success: 'Success' },
  cy: { important: 'Pwysig', success: 'Llwyddiant' },
} satisfies Catalogue;
