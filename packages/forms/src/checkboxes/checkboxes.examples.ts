import type { Examples } from '@council-components/core/examples.js';
import { textInput } from '../text-input/text-input.template.js';
import { checkboxes, type CheckboxesData } from './checkboxes.template.js';

export const template = checkboxes;

export const examples: Examples<CheckboxesData> = {
  default: {
    legend: 'Which bins were missed?',
    hint: 'Choose all that apply',
    name: 'bins',
    items: [
      { text: 'Recycling', value: 'recycling' },
      { text: 'Food waste', value: 'food' },
      { text: 'General rubbish', value: 'rubbish' },
    ],
  },
  'with hints for each choice': {
    legend: 'Which bins do you have?',
    hint: 'Choose all that apply',
    name: 'own-bins',
    items: [
      { text: 'Recycling', value: 'recycling', hint: 'Blue lid' },
      { text: 'Food waste', value: 'food', hint: 'Small green caddy' },
      { text: 'General rubbish', value: 'rubbish', hint: 'Black lid' },
    ],
  },
  'with error': {
    legend: 'Which days suit you?',
    name: 'days',
    errorMessage: 'Select at least one day',
    items: [
      { text: 'Monday', value: 'monday' },
      { text: 'Wednesday', value: 'wednesday' },
      { text: 'Friday', value: 'friday' },
    ],
  },
  'with hint, error and values': {
    legend: 'What should we take away?',
    hint: 'We can take up to 2 things',
    errorMessage: 'Select up to 2 things',
    name: 'bulky',
    values: ['sofa', 'bed', 'fridge'],
    items: [
      { text: 'Sofa', value: 'sofa' },
      { text: 'Bed', value: 'bed', hint: 'The mattress counts as a second thing' },
      { text: 'Fridge', value: 'fridge' },
      { text: 'Cooker', value: 'cooker' },
    ],
  },
  'with none of these': {
    legend: 'Do you get any of these?',
    hint: 'Choose all that apply',
    name: 'benefits',
    items: [
      { text: 'Universal Credit', value: 'uc' },
      { text: 'Pension Credit', value: 'pc' },
      { divider: 'or' },
      { text: 'None of these', value: 'none', behaviour: 'exclusive' },
    ],
  },
  'with conditional questions': {
    legend: 'Who should we tell?',
    name: 'tell',
    values: ['me'],
    items: [
      {
        text: 'Me',
        value: 'me',
        conditional: textInput({
          label: 'Your email address',
          name: 'my-email',
          type: 'email',
          autocomplete: 'email',
          spellcheck: false,
        }),
      },
      {
        text: 'My landlord',
        value: 'landlord',
        hint: 'Only if they know about this report',
        conditional: textInput({ label: 'Your landlord’s name', name: 'landlord-name', spellcheck: false }),
      },
      { divider: 'or' },
      { text: 'Nobody', value: 'nobody', behaviour: 'exclusive' },
    ],
  },
  'a single one, without a legend': {
    name: 'declaration',
    errorMessage: 'Confirm that what you have told us is true',
    items: [{ text: 'What I have told you is true, as far as I know', value: 'yes' }],
  },
  inline: {
    legend: 'Which floors?',
    name: 'floors',
    inline: true,
    items: [
      { text: 'Ground', value: '0' },
      { text: 'First', value: '1' },
    ],
  },
  small: {
    legend: 'Filter by type',
    name: 'filter',
    small: true,
    values: ['streets'],
    items: [
      { text: 'Streets', value: 'streets' },
      { text: 'Parks', value: 'parks', hint: '12 reports' },
    ],
  },
  'legend as page heading': {
    legend: { text: 'Which bins were missed?', isPageHeading: true, size: 'l' },
    name: 'heading-bins',
    items: [
      { text: 'Recycling', value: 'recycling' },
      { text: 'General rubbish', value: 'rubbish' },
    ],
  },
  'with a choice that is disabled': {
    legend: 'Which meals do you need?',
    name: 'meals',
    items: [
      { text: 'Breakfast', value: 'breakfast' },
      { text: 'Lunch', value: 'lunch' },
      { text: 'Supper', value: 'supper', disabled: true, hint: 'The kitchen is closed in December' },
    ],
  },
  'long words': {
    legend: 'Which places do you look after?',
    name: 'places',
    items: [
      { text: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch', value: 'llanfair' },
      { text: 'The green in front of the houses between the chapel and the old railway bridge', value: 'green' },
    ],
  },
  'in Welsh': {
    lang: 'cy',
    legend: 'Pa finiau a gollwyd?',
    hint: 'Dewiswch bob un sy’n berthnasol',
    errorMessage: 'Dewiswch o leiaf un bin',
    name: 'biniau',
    items: [
      { text: 'Ailgylchu', value: 'ailgylchu' },
      {
        text: 'Gwastraff bwyd',
        value: 'bwyd',
        conditional: textInput({ label: 'Lliw’r cadi', name: 'lliw-cadi', width: 10 }),
      },
      { divider: 'neu' },
      { text: 'Dim un o’r rhain', value: 'dim', behaviour: 'exclusive' },
    ],
  },
};
