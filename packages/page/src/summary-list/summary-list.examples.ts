import type { Examples } from '@council-components/core/examples.js';
import { html } from '@council-components/core/html.js';
import { summaryList, type SummaryListData } from './summary-list.template.js';

export const template = summaryList;

export const examples: Examples<SummaryListData> = {
  default: {
    rows: [
      {
        key: 'Bins',
        value: 'Recycling, food waste',
        actions: { items: [{ href: '/bins', visuallyHiddenText: 'bins' }] },
      },
      {
        key: 'Collection day',
        value: '17 November 2026',
        actions: { items: [{ href: '/day', visuallyHiddenText: 'collection day' }] },
      },
      {
        key: 'Address',
        value: html`72 Guild Street<br>Moorfield<br>EX23 6FH`,
        actions: { items: [{ href: '/address', visuallyHiddenText: 'address' }] },
      },
      {
        key: 'Contact details',
        value: 'name@mail.example',
        actions: {
          items: [
            { href: '/contact/add', text: 'Add', visuallyHiddenText: 'contact details' },
            { href: '/contact', visuallyHiddenText: 'contact details' },
          ],
        },
      },
    ],
  },
  'no actions': {
    rows: [
      { key: 'Reference', value: 'EX-4831-7720' },
      { key: 'Sent', value: '17 November 2026 at 9:41am' },
      { key: 'What happens next', value: 'We aim to collect your bins within two working days.' },
    ],
  },
  'actions on some rows': {
    rows: [
      { key: 'Council tax account', value: '5012345678' },
      { key: 'Address', value: '14 Quarry Row, Porthaur', actions: { items: [{ href: '/move' }] } },
    ],
  },
  'answers as they were typed': {
    rows: [
      {
        key: 'What happened?',
        value: 'The lorry came down the street at seven.\nIt did not stop at numbers 12 to 20.\n\nThe bins were out.',
        actions: { items: [{ href: '/what-happened', visuallyHiddenText: 'what happened' }] },
      },
      { key: 'Photo', value: '', actions: { items: [{ href: '/photo', text: 'Add', visuallyHiddenText: 'a photo' }] } },
    ],
  },
  'long words': {
    rows: [
      {
        key: 'Enwau-lleoedd-a-chyfeiriadau',
        value: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
        actions: { items: [{ href: '/village' }] },
      },
      {
        key: 'Email address',
        value: 'a.very.long.name.that.goes.on.and.on.for.longer.than.any.screen@mail.moorfield.example',
        actions: { items: [{ href: '/email' }] },
      },
    ],
  },
  'many rows': {
    rows: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday and bank holidays'].map(
      (day) => ({ key: day, value: '9am to 5:30pm', actions: { items: [{ href: `/hours/${day.slice(0, 3)}` }] } }),
    ),
  },
  card: {
    card: {
      title: 'Lead tenant',
      actions: {
        items: [{ href: '/tenants/1/delete', text: 'Remove', visuallyHiddenText: 'tenant' }, { href: '/tenants/1' }],
      },
    },
    rows: [
      { key: 'Age', value: '38', actions: { items: [{ href: '/tenants/1/age', visuallyHiddenText: 'age' }] } },
      {
        key: 'Nationality',
        value: 'Welsh',
        actions: { items: [{ href: '/tenants/1/nationality', visuallyHiddenText: 'nationality' }] },
      },
    ],
  },
  'card without actions': {
    card: { title: { text: 'Where and when', headingLevel: 3 } },
    rows: [
      { key: 'Place', value: 'Register Office, Exampleshire' },
      { key: 'Time', value: 'Tuesday 1 December 2026, 10:40am' },
    ],
  },
  'in Welsh': {
    lang: 'cy',
    rows: [
      { key: 'Biniau', value: 'Ailgylchu', actions: { items: [{ href: '/cy/biniau', visuallyHiddenText: 'biniau' }] } },
      {
        key: 'Dyddiad casglu',
        value: '17 Tachwedd 2026',
        actions: { items: [{ href: '/cy/dyddiad', visuallyHiddenText: 'dyddiad casglu' }] },
      },
    ],
  },
};
