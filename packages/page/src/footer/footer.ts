import { CouncilElement } from '@council-components/core/council-element.js';

/**
 * @summary What every page owes its readers. Needs no JavaScript: the element only serves the shorthand.
 * @tag council-footer
 */
export class CouncilFooter extends CouncilElement {
  static override options = {
    accessibilityStatementUrl: 'text',
    navigation: 'json',
    meta: 'json',
    contentLicence: 'text',
    copyright: 'text',
  } as const;
  static override content = async () => (await import('./footer.template.js')).footerContent;
}
