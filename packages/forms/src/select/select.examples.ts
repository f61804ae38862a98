import type { Examples } from '@council-components/core/examples.js';
import { select, type SelectData } from './select.template.js';

export const template = select;

const offices = [
  { value: '', text: 'Choose an office' },
  { value: 'exampleshire', text: 'Exampleshire Town Hall' },
  { value: 'porthaur', text: 'Porthaur Library' },
  { value: 'moorfield', text: 'Moorfield Hub' },
];

export const examples: Examples<SelectData> = {
  default: { label: 'Which office is nearest?', name: 'office', items: offices },
  'with hint': {
    label: 'Sort by',
    hint: 'The list changes when you select Apply',
    name: 'sort',
    value: 'newest',
    items: [
      { value: 'oldest', text: 'Oldest first' },
      { value: 'newest', text: 'Newest first' },
    ],
  },
  'with error': {
    label: 'Where do you want to collect your bags?',
    name: 'collect',
    errorMessage: 'Select where you want to collect your bags',
    items: offices,
  },
  'with hint, error and value': {
    label: 'Size of the bin',
    hint: 'The size is on the lid',
    errorMessage: 'Select a size that we collect from your street',
    name: 'size',
    value: '360',
    items: [
      { value: '140', text: '140 litres' },
      { value: '240', text: '240 litres' },
      { value: '360', text: '360 litres' },
      { value: '1100', text: '1,100 litres', disabled: true },
    ],
  },
  'with groups': {
    label: 'Which building?',
    name: 'building',
    items: [
      { value: '', text: 'Choose a building' },
      { label: 'Libraries', items: [{ text: 'Porthaur Library' }, { text: 'Moorfield Library', selected: true }] },
      { label: 'Leisure centres', items: [{ text: 'Exampleshire Pool' }] },
    ],
  },
  'long words': {
    label: 'Where did you see it?',
    name: 'long-place',
    items: [{ text: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch, opposite the community centre' }],
  },
  disabled: { label: 'Your ward', name: 'ward', disabled: true, items: [{ text: 'Moorfield North' }] },
  'in Welsh': {
    lang: 'cy',
    label: 'Pa swyddfa sydd agosaf?',
    hint: 'Gallwch newid hyn yn nes ymlaen',
    errorMessage: 'Dewiswch swyddfa',
    name: 'swyddfa',
    items: [
      { value: '', text: 'Dewiswch swyddfa' },
      { value: 'porthaur', text: 'Llyfrgell Porthaur' },
    ],
  },
};
