import type { Catalogue } from '@council-components/core/messages.js';
import { sixForms } from '../field/six-forms.js';

/** `…Limit` describes the field; `count` is the limit there, and in the others what is left or too much. */
export const countMessages = {
  en: {
    charactersLimit: {
      one: 'You can enter up to %{count} character',
      other: 'You can enter up to %{count} characters',
    },
    charactersLeft: { one: 'You have %{count} character remaining', other: 'You have %{count} characters remaining' },
    charactersOver: { one: 'You have %{count} character too many', other: 'You have %{count} characters too many' },
    wordsLimit: { one: 'You can enter up to %{count} word', other: 'You can enter up to %{count} words' },
    wordsLeft: { one: 'You have %{count} word remaining', other: 'You have %{count} words remaining' },
    wordsOver: { one: 'You have %{count} word too many', other: 'You have %{count} words too many' },
  },
  cy: {
    charactersLimit: sixForms('Gallwch roi hyd at %{count} nod'),
    charactersLeft: sixForms('Mae gennych %{count} nod ar ôl'),
    charactersOver: sixForms('Mae gennych %{count} nod yn ormod'),
    wordsLimit: sixForms('Gallwch roi hyd at %{count} gair', 'Gallwch roi hyd at %{count} air'),
    wordsLeft: sixForms('Mae gennych %{count} gair ar ôl', 'Mae gennych %{count} air ar ôl'),
    wordsOver: sixForms('Mae gennych %{count} gair yn ormod', 'Mae gennych %{count} air yn ormod'),
  },
} satisfies Catalogue;
