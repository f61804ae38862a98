import type { Examples } from '@council-components/core/examples.js';
import { textInput } from '../text-input/text-input.template.js';
import { radios, type RadiosData } from './radios.template.js';

export const template = radios;

export const examples: Examples<RadiosData> = {
  default: {
    legend: 'Where do you live?',
    name: 'nation',
    items: [
      { text: 'England', value: 'england' },
      { text: 'Wales', value: 'wales' },
      { text: 'Scotland', value: 'scotland' },
      { text: 'Northern Ireland', value: 'northern-ireland' },
    ],
  },
  'with hints': {
    legend: 'How should we collect it?',
    hint: 'You can change this later',
    name: 'collection',
    items: [
      { text: 'From the kerb', value: 'kerb', hint: 'Put it out by 7am on the day' },
      { text: 'From your door', value: 'door', hint: 'For people who cannot move their bin' },
    ],
  },
  'with error': {
    legend: 'Do you rent your home?',
    name: 'renting',
    errorMessage: 'Select yes if you rent your home',
    items: [
      { text: 'Yes', value: 'yes' },
      { text: 'No', value: 'no' },
    ],
  },
  'with hint, error and value': {
    legend: 'Which bin do you need?',
    hint: 'You can have one of each size',
    errorMessage: 'Select another size: there are no 240 litre bins left',
    name: 'bin-size',
    value: '240',
    items: [
      { text: '140 litres', value: '140', hint: 'For one or two people' },
      { text: '180 litres', value: '180' },
      { text: '240 litres', value: '240', hint: 'For a family' },
      { text: '360 litres', value: '360' },
    ],
  },
  'with divider': {
    legend: 'How did you hear about this?',
    name: 'heard',
    items: [
      { text: 'A letter', value: 'letter' },
      { text: 'A friend', value: 'friend' },
      { divider: 'or' },
      { text: 'I do not remember', value: 'unknown' },
    ],
  },
  'with conditional questions': {
    legend: 'How should we contact you?',
    hint: 'We will only use this to tell you about your report',
    name: 'contact',
    items: [
      {
        text: 'Email',
        value: 'email',
        conditional: textInput({
          label: 'Email address',
          name: 'contact-email',
          type: 'email',
          autocomplete: 'email',
          spellcheck: false,
        }),
      },
      {
        text: 'Phone',
        value: 'phone',
        hint: 'Monday to Friday, 9am to 5pm',
        conditional: textInput({
          label: 'Phone number',
          name: 'contact-phone',
          type: 'tel',
          autocomplete: 'tel',
          width: 20,
        }),
      },
      { text: 'Do not contact me', value: 'none' },
    ],
  },
  'with conditional question, checked and wrong': {
    legend: 'How should we send your permit?',
    name: 'permit',
    value: 'post',
    items: [
      {
        text: 'By post',
        value: 'post',
        conditional: textInput({
          label: 'Postcode',
          hint: 'For example, EX1 2AB',
          errorMessage: 'Enter a postcode, like EX1 2AB',
          name: 'permit-postcode',
          value: 'EX1',
          autocomplete: 'postal-code',
          spellcheck: false,
          width: 10,
        }),
      },
      { text: 'I will collect it', value: 'collect' },
    ],
  },
  inline: {
    legend: 'Is this your home address?',
    name: 'home-address',
    inline: true,
    items: [
      { text: 'Yes', value: 'yes' },
      { text: 'No', value: 'no' },
    ],
  },
  small: {
    legend: 'Sort by',
    name: 'sort',
    small: true,
    value: 'date',
    items: [
      { text: 'Date', value: 'date' },
      { text: 'Distance', value: 'distance', hint: 'From your postcode' },
    ],
  },
  'legend as page heading': {
    legend: { text: 'What kind of bin was missed?', isPageHeading: true, size: 'l' },
    name: 'missed-bin',
    items: [
      { text: 'Recycling', value: 'recycling' },
      { text: 'General rubbish', value: 'rubbish' },
    ],
  },
  'with a choice that is disabled': {
    legend: 'Choose a time on Tuesday 1 December',
    name: 'time',
    items: [
      { text: '9:20am', value: '0920', disabled: true, hint: 'No places left' },
      { text: '10:40am', value: '1040', hint: '1 place' },
      { text: '2:00pm', value: '1400', hint: '4 places' },
    ],
  },
  'long words': {
    legend: 'Which village is it in?',
    name: 'village',
    items: [
      { text: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch', value: 'llanfair' },
      {
        text: 'Ashby St Mary, or somewhere that is near enough to it that you would say so to a stranger',
        value: 'ashby',
      },
    ],
  },
  'in Welsh': {
    lang: 'cy',
    legend: 'Sut dylem ni gysylltu â chi?',
    hint: 'Dim ond am eich adroddiad',
    errorMessage: 'Dewiswch sut dylem ni gysylltu â chi',
    name: 'cyswllt',
    items: [
      {
        text: 'E-bost',
        value: 'e-bost',
        conditional: textInput({
          label: 'Cyfeiriad e-bost',
          name: 'cyfeiriad-e-bost',
          type: 'email',
          autocomplete: 'email',
          spellcheck: false,
        }),
      },
      { divider: 'neu' },
      { text: 'Peidiwch â chysylltu â mi', value: 'dim' },
    ],
  },
};
