import type { Catalogue } from '@council-components/core/messages.js';

export const passwordMessages = {
  en: {
    show: 'Show',
    hide: 'Hide',
    showPassword: 'Show password',
    hidePassword: 'Hide password',
    passwordShown: 'Your password is visible',
    passwordHidden: 'Your password is hidden',
  },
  cy: {
    show: 'Dangos',
    hide: 'Cuddio',
    showPassword: 'Dangos y cyfrinair',
    hidePassword: 'Cuddio’r cyfrinair',
    passwordShown: 'Mae eich cyfrinair yn weladwy',
    passwordHidden: 'Mae eich cyfrinair wedi’i guddio',
  },
} satisfies Catalogue;
