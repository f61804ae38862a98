import { CouncilElement } from '@council-components/core/council-element.js';

/**
 * @summary Several fields that belong together, under one legend. Needs no JavaScript.
 * @tag council-fieldset
 */
export class CouncilFieldset extends CouncilElement {
  static override options = {
    legend: 'text',
    describedBy: 'text',
    classes: 'text',
    html: 'text',
  } as const;
  static override content = async () => (await import('./fieldset.template.js')).fieldsetContent;
}
