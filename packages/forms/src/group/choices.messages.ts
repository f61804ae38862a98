import type { Catalogue } from '@council-components/core/messages.js';

export const choicesMessages = {
  en: { revealed: 'There is more to answer under “%{choice}”' },
  cy: { revealed: 'Mae mwy i’w ateb o dan “%{choice}”' },
} satisfies Catalogue;
