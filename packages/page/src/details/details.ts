import { CouncilElement } from '@council-components/core/council-element.js';

/**
 * @summary Help that only some people need. Needs no JavaScript: the element only serves the shorthand.
 * @tag council-details
 */
export class CouncilDetails extends CouncilElement {
  static override options = { summaryText: 'text', text: 'text', open: 'boolean', classes: 'text' } as const;
  static override content = async () => (await import('./details.template.js')).detailsContent;
}
