import { CouncilElement } from '@council-components/core/council-element.js';
import { FIELD_OPTIONS } from '../field/field.options.js';

/**
 * @summary Text of more than one line. Needs no JavaScript: the element only serves the shorthand.
 * @tag council-textarea
 */
export class CouncilTextarea extends CouncilElement {
  static override options = { ...FIELD_OPTIONS, rows: 'number', spellcheck: 'boolean' } as const;
  static override content = async () => (await import('./textarea.template.js')).textareaContent;
}
