import { CouncilElement } from '@council-components/core/council-element.js';

/**
 * @summary Takes keyboard users past what repeats on every page. Needs no JavaScript: the element only serves the shorthand.
 * @tag council-skip-link
 */
export class CouncilSkipLink extends CouncilElement {
  static override options = { text: 'text', href: 'text' } as const;
  static override content = async () => (await import('./skip-link.template.js')).skipLinkContent;
}
