import { CouncilElement } from '@council-components/core/council-element.js';

/**
 * @summary Does something, or goes somewhere. The element can ignore a second press within a second.
 * @tag council-button
 */
export class CouncilButton extends CouncilElement {
  static override parts = { control: 'button, a' };
  static override options = {
    text: 'text',
    type: 'text',
    name: 'text',
    value: 'text',
    href: 'text',
    variant: 'text',
    disabled: 'boolean',
    preventDoubleClick: 'boolean',
    classes: 'text',
  } as const;
  static override content = async () => (await import('./button.template.js')).buttonContent;

  #pressed = -Infinity;

  protected override adopted(signal: AbortSignal): void {
    this.found('control')?.addEventListener('click', (event) => this.#once(event), { signal, capture: true });
  }

  /** Enter in a text field also arrives here: browsers click the form's default button. */
  #once(event: MouseEvent): void {
    if (!this.found('control')?.hasAttribute('data-prevent-double-click')) return;
    if (event.timeStamp - this.#pressed < 1000) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else this.#pressed = event.timeStamp;
  }
}
