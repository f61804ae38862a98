import type { Catalogue } from '@council-components/core/messages.js';

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
    charactersLimit: {
      zero: 'Gallwch roi hyd at %{count} nod',
      one: 'Gallwch roi hyd at %{count} nod',
      two: 'Gallwch roi hyd at %{count} nod',
      few: 'Gallwch roi hyd at %{count} nod',
      many: 'Gallwch roi hyd at %{count} nod',
      other: 'Gallwch roi hyd at %{count} nod',
    },
    charactersLeft: {
      zero: 'Nid oes gennych unrhyw nodau ar ôl',
      one: 'Mae gennych %{count} nod ar ôl',
      two: 'Mae gennych %{count} nod ar ôl',
      few: 'Mae gennych %{count} nod ar ôl',
      many: 'Mae gennych %{count} nod ar ôl',
      other: 'Mae gennych %{count} nod ar ôl',
    },
    charactersOver: {
      zero: 'Mae gennych %{count} nod yn ormod',
      one: 'Mae gennych %{count} nod yn ormod',
      two: 'Mae gennych %{count} nod yn ormod',
      few: 'Mae gennych %{count} nod yn ormod',
      many: 'Mae gennych %{count} nod yn ormod',
      other: 'Mae gennych %{count} nod yn ormod',
    },
    wordsLimit: {
      zero: 'Gallwch roi hyd at %{count} gair',
      one: 'Gallwch roi hyd at %{count} gair',
      two: 'Gallwch roi hyd at %{count} air',
      few: 'Gallwch roi hyd at %{count} gair',
      many: 'Gallwch roi hyd at %{count} gair',
      other: 'Gallwch roi hyd at %{count} gair',
    },
    wordsLeft: {
      zero: 'Nid oes gennych unrhyw eiriau ar ôl',
      one: 'Mae gennych %{count} gair ar ôl',
      two: 'Mae gennych %{count} air ar ôl',
      few: 'Mae gennych %{count} gair ar ôl',
      many: 'Mae gennych %{count} gair ar ôl',
      other: 'Mae gennych %{count} gair ar ôl',
    },
    wordsOver: {
      zero: 'Mae gennych %{count} gair yn ormod',
      one: 'Mae gennych %{count} gair yn ormod',
      two: 'Mae gennych %{count} air yn ormod',
      few: 'Mae gennych %{count} gair yn ormod',
      many: 'Mae gennych %{count} gair yn ormod',
      other: 'Mae gennych %{count} gair yn ormod',
    },
  },
} satisfies Catalogue;
