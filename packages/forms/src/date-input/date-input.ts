import { CouncilElement } from '@council-components/core/council-element.js';
import { GROUP_OPTIONS } from '../group/group.options.js';

/**
 * @summary A date that a person knows, in three fields. Needs no JavaScript: the element only serves the shorthand.
 * @tag council-date-input
 */
export class CouncilDateInput extends CouncilElement {
  static override options = {
    ...GROUP_OPTIONS,
    namePrefix: 'text',
    items: 'json',
    values: 'json',
    errorFields: 'json',
    autocomplete: 'text',
    disabled: 'boolean',
  } as const;
  static override content = async () => (await import('./date-input.template.js')).dateInputContent;
}
