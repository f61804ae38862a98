import { CouncilElement } from '@council-components/core/council-element.js';

/**
 * @summary Answers or facts as rows of key and value. Needs no JavaScript: the element only serves the shorthand.
 * @tag council-summary-list
 */
export class CouncilSummaryList extends CouncilElement {
  static override options = { rows: 'json', card: 'json', classes: 'text' } as const;
  static override content = async () => (await import('./summary-list.template.js')).summaryListContent;
}
