import { CouncilElement } from '@council-components/core/council-element.js';

/**
 * @summary Whose page this is, and the way around it. Needs no JavaScript: the element only serves the shorthand.
 * @tag council-header
 */
export class CouncilHeader extends CouncilElement {
  static override options = {
    councilName: 'text',
    homepageUrl: 'text',
    logo: 'text',
    navigation: 'json',
    navigationLabel: 'text',
    language: 'json',
    phaseBanner: 'json',
    backLink: 'json',
  } as const;
  static override content = async () => (await import('./header.template.js')).headerContent;
}
