import type { Examples } from '@council-components/core/examples.js';
import { html } from '@council-components/core/html.js';
import { panel, type PanelData } from './panel.template.js';

export const template = panel;

export const examples: Examples<PanelData> = {
  default: {
    titleText: 'Report sent',
    text: html`Your reference number<br><strong>EX-4831-7720</strong>`,
  },
  'title only': { titleText: 'You have told us about your move', headingLevel: 2 },
  'long words': {
    titleText: 'Rhododendron-und-Wasserversorgungsgenossenschaftsmitgliedschaft confirmed',
    headingLevel: 2,
    text: 'Reference MOORFIELD/2026/ALLOTMENTS/WAITING-LIST/0000000000000048317720',
  },
  'in Welsh': {
    titleText: 'Anfonwyd yr adroddiad',
    headingLevel: 2,
    text: html`Eich cyfeirnod<br><strong>PH-4831-7720</strong>`,
  },
};
