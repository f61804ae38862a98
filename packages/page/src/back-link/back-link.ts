import { CouncilElement } from '@council-components/core/council-element.js';

/**
 * @summary To the page before. Needs no JavaScript: the element only serves the shorthand.
 * @tag council-back-link
 */
export class CouncilBackLink extends CouncilElement {
  static override options = { href: 'text', text: 'text' } as const;
  static override content = async () => (await import('./back-link.template.js')).backLinkContent;
}
