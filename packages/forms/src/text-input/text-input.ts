import { CouncilElement } from '@council-components/core/council-element.js';
import { FIELD_OPTIONS } from '../field/field.options.js';

/**
 * @summary One line of text. Needs no JavaScript: the element only serves the shorthand.
 * @tag council-text-input
 */
export class CouncilTextInput extends CouncilElement {
  static override options = {
    ...FIELD_OPTIONS,
    type: 'text',
    inputmode: 'text',
    width: 'number',
    prefix: 'text',
    suffix: 'text',
    spellcheck: 'boolean',
    autocapitalize: 'text',
  } as const;
  static override content = async () => (await import('./text-input.template.js')).textInputContent;
}
