import { CouncilElement } from '@council-components/core/council-element.js';

/**
 * @summary Words for one control. Needs no JavaScript: the element only serves the shorthand.
 * @tag council-label
 */
export class CouncilLabel extends CouncilElement {
  static override options = { text: 'text', for: 'text', isPageHeading: 'boolean', size: 'text' } as const;
  static override content = async () => (await import('./label.template.js')).labelContent;
}
