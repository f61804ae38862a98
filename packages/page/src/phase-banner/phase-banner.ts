import { CouncilElement } from '@council-components/core/council-element.js';

/**
 * @summary Says that a service is still being worked on. Needs no JavaScript: the element only serves the shorthand.
 * @tag council-phase-banner
 */
export class CouncilPhaseBanner extends CouncilElement {
  static override options = { tag: 'text', text: 'text' } as const;
  static override content = async () => (await import('./phase-banner.template.js')).phaseBannerContent;
}
