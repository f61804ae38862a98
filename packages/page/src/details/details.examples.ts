import type { Examples } from '@council-components/core/examples.js';
import { html } from '@council-components/core/html.js';
import { details, type DetailsData } from './details.template.js';

export const template = details;

export const examples: Examples<DetailsData> = {
  default: {
    summaryText: 'Where to find your account number',
    text: 'It is at the top right of your council tax bill, and has ten digits.',
  },
  open: {
    summaryText: 'What goes in the recycling bin',
    open: true,
    text: html`<p class="council-body">Paper, card, tins and plastic bottles, loose and clean.</p>
<p class="council-body">Take glass to <a class="council-link" href="/bottle-banks">a bottle bank</a>.</p>`,
  },
  'long words': {
    summaryText: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch a’r cyffiniauoddiamgylch',
    open: true,
    text: 'https://exampleshire.example/bins-and-recycling/collections/missed/what-we-can-and-cannot-collect',
  },
  'in Welsh': {
    summaryText: 'Ble mae rhif eich cyfrif',
    text: 'Mae ar frig eich bil treth gyngor, ar y dde.',
  },
};
