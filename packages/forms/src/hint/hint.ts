import { CouncilElement } from '@council-components/core/council-element.js';

/**
 * @summary A sentence that helps someone to answer. Needs no JavaScript: the element only serves the shorthand.
 * @tag council-hint
 */
export class CouncilHint extends CouncilElement {
  static override options = { text: 'text', for: 'text' } as const;
  static override content = async () => (await import('./hint.template.js')).hintContent;
}
