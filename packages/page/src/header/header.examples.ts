import type { Examples } from '@council-components/core/examples.js';
import { html } from '@council-components/core/html.js';
import { header, type HeaderData } from './header.template.js';

export const template = header;

/** Marks of the fictional councils: one colour with holes in it, so that they also work dark and in forced colours. */
export const marks = {
  exampleshire: html`<svg viewBox="0 0 44 44" width="44" height="44" aria-hidden="true" focusable="false"><path fill="currentColor" fill-rule="evenodd" d="M8 0h28a8 8 0 0 1 8 8v28a8 8 0 0 1-8 8H8a8 8 0 0 1-8-8V8a8 8 0 0 1 8-8Zm1 18v13h7v-9h12v9h7V18L22 10Z"/></svg>`,
  porthaur: html`<svg viewBox="0 0 44 44" width="44" height="44" aria-hidden="true" focusable="false"><path fill="currentColor" fill-rule="evenodd" d="M22 0a22 22 0 1 1 0 44 22 22 0 0 1 0-44Zm-2 8v15H9Zm4-2v17h11ZM7 27c2 6 8 10 15 10s13-4 15-10Z"/></svg>`,
  moorfield: html`<svg viewBox="0 0 44 44" width="44" height="44" aria-hidden="true" focusable="false"><path fill="currentColor" fill-rule="evenodd" d="M2 0h40v24c0 10-8 17-20 20C10 41 2 34 2 24Zm5 5v10l8-5 14 10 8-5V5Zm0 16v3c0 2 .4 4 1.2 5.5L15 24l14 10 6.5-4C36.6 28 37 26 37 24v-3l-8 5-14-10Z"/></svg>`,
};

export const examples: Examples<HeaderData> = {
  default: {
    councilName: 'Exampleshire Council',
    logo: marks.exampleshire,
    navigation: [{ href: '/services', text: 'Services' }],
    language: { href: '/cy', text: 'Cymraeg', lang: 'cy' },
  },
  'name only': { councilName: 'Moorfield Borough Council', homepageUrl: 'https://moorfield.example/' },
  'current page': {
    councilName: 'Moorfield Borough Council',
    logo: marks.moorfield,
    navigationLabel: 'Moorfield',
    navigation: [
      { href: '/services', text: 'Services', active: true },
      { href: '/news', text: 'News', current: true },
      { href: '/contact', text: 'Contact us' },
    ],
  },
  'with phase banner and back link': {
    councilName: 'Exampleshire Council',
    logo: marks.exampleshire,
    navigationLabel: 'Exampleshire',
    language: { href: '/cy/', text: 'Cymraeg', lang: 'cy' },
    phaseBanner: {
      tag: 'Beta',
      text: html`This is a new service. <a class="council-link" href="/feedback">Tell us what you think</a>.`,
    },
    backLink: { href: '/previous' },
  },
  'long words and many items': {
    councilName: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch and District Council',
    logo: marks.porthaur,
    navigationLabel: 'Many items',
    navigation: [
      'Bins and recycling',
      'Council tax',
      'Housing',
      'Planning and building control',
      'Births, deaths and marriages',
      'Abfallwirtschaftsbetriebsverwaltung',
    ].map((text, index) => ({ href: `/${index}`, text })),
  },
  'in Welsh': {
    lang: 'cy',
    councilName: 'Cyngor Porthaur',
    logo: marks.porthaur,
    navigation: [{ href: '/cy/gwasanaethau', text: 'Gwasanaethau', current: true }],
    language: { href: '/', text: 'English', lang: 'en' },
    backLink: { href: '/cy/blaenorol' },
  },
};
