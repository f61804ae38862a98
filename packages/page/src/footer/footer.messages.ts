import type { Catalogue } from '@council-components/core/messages.js';

export const footerMessages = {
  en: { accessibilityStatement: 'Accessibility statement', supportLinks: 'Support links' },
  cy: { accessibilityStatement: 'Datganiad hygyrchedd', supportLinks: 'Dolenni cymorth' },
} satisfies Catalogue;
