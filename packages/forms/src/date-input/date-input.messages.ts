import type { Catalogue } from '@council-components/core/messages.js';

export const dateInputMessages = {
  en: { day: 'Day', month: 'Month', year: 'Year' },
  cy: { day: 'Diwrnod', month: 'Mis', year: 'Blwyddyn' },
} satisfies Catalogue;
