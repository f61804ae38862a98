import type { Examples } from '@council-components/core/examples.js';
import { html } from '@council-components/core/html.js';
import { phaseBanner, type PhaseBannerData } from './phase-banner.template.js';

export const template = phaseBanner;

export const examples: Examples<PhaseBannerData> = {
  default: {
    tag: 'Beta',
    text: html`This is a new service. <a class="council-link" href="/feedback">Tell us what you think</a>.`,
  },
  'words only': { tag: { text: 'Alpha' }, text: 'This service is being tested and may not work as you expect.' },
  'in Welsh': {
    tag: 'Beta',
    text: html`Mae hwn yn wasanaeth newydd. <a class="council-link" href="/cy/adborth">Dywedwch eich barn wrthym</a>.`,
  },
};
