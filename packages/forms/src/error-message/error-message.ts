import { CouncilElement } from '@council-components/core/council-element.js';

/**
 * @summary What is wrong with one answer, next to it. Needs no JavaScript: the element only serves the shorthand.
 * @tag council-error-message
 */
export class CouncilErrorMessage extends CouncilElement {
  static override options = { text: 'text', for: 'text', visuallyHiddenText: 'text' } as const;
  static override content = async () => (await import('./error-message.template.js')).errorMessageContent;
}
