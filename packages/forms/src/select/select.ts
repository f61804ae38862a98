import { CouncilElement } from '@council-components/core/council-element.js';
import { FIELD_OPTIONS } from '../field/field.options.js';

/**
 * @summary One choice from a closed list. Needs no JavaScript: the element only serves the shorthand.
 * @tag council-select
 */
export class CouncilSelect extends CouncilElement {
  static override options = { ...FIELD_OPTIONS, items: 'json' } as const;
  static override content = async () => (await import('./select.template.js')).selectContent;
}
