import type { Examples } from '@council-components/core/examples.js';
import { html } from '@council-components/core/html.js';
import { footer, type FooterData } from './footer.template.js';

export const template = footer;

export const examples: Examples<FooterData> = {
  default: {
    accessibilityStatementUrl: '/accessibility',
    meta: {
      items: [
        { href: '/privacy', text: 'Privacy' },
        { href: '/cookies', text: 'Cookies' },
        { href: '/contact', text: 'Contact us' },
      ],
    },
    contentLicence: html`All content is available under the <a class="council-link" href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/" rel="license">Open Government Licence v3.0</a>, except where otherwise stated.`,
    copyright: '© Exampleshire Council',
  },
  'accessibility statement only': { accessibilityStatementUrl: '/accessibility-statement' },
  'with navigation': {
    accessibilityStatementUrl: '/moorfield/accessibility',
    navigation: [
      {
        title: 'Services',
        items: [
          { href: '/bins', text: 'Bins and recycling' },
          { href: '/council-tax', text: 'Council tax' },
          { href: '/planning', text: 'Planning and building control' },
        ],
      },
      {
        title: 'Your council',
        items: [
          { href: '/councillors', text: 'Councillors and meetings' },
          { href: '/jobs', text: 'Jobs' },
        ],
      },
      {
        title: 'Abfallwirtschaftsbetriebsverwaltungsangelegenheiten',
        items: [{ href: '/long', text: 'Abfallwirtschaftsbetriebe' }],
      },
    ],
    meta: {
      visuallyHiddenTitle: 'About this site',
      items: [{ href: '/moorfield/privacy', text: 'Privacy' }],
      text: 'Moorfield Borough Council, Market Square, Moorfield',
    },
    copyright: { text: '© Moorfield Borough Council' },
  },
  'in Welsh': {
    lang: 'cy',
    accessibilityStatementUrl: '/cy/hygyrchedd',
    meta: {
      items: [
        { href: '/cy/preifatrwydd', text: 'Preifatrwydd' },
        { href: '/cy/cwcis', text: 'Cwcis' },
      ],
    },
    copyright: '© Cyngor Porthaur',
  },
};
