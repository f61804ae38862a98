import { CouncilElement } from '@council-components/core/council-element.js';

/**
 * @summary Tells someone that they have finished. Needs no JavaScript: the element only serves the shorthand.
 * @tag council-panel
 */
export class CouncilPanel extends CouncilElement {
  static override options = { titleText: 'text', headingLevel: 'number', text: 'text', classes: 'text' } as const;
  static override content = async () => (await import('./panel.template.js')).panelContent;
}
