import { CouncilElement } from '@council-components/core/council-element.js';
import { announceRevealed, isOwnChoice } from '../group/announce-revealed.js';
import { CHOICES_OPTIONS } from '../group/group.options.js';

/**
 * @summary Any number of choices out of a few. Works without JavaScript; the element lets "None of these" uncheck the
 * others, and says when a choice asks for more.
 * @tag council-checkboxes
 */
export class CouncilCheckboxes extends CouncilElement {
  static override parts = { control: 'input[type=checkbox]' };
  static override options = { ...CHOICES_OPTIONS, values: 'json' } as const;
  static override content = async () => (await import('./checkboxes.template.js')).checkboxesContent;

  protected override adopted(signal: AbortSignal): void {
    announceRevealed(this, signal);
    this.addEventListener('change', ({ target }) => this.#uncheckOthers(target as HTMLInputElement), { signal });
  }

  /** "None of these" and the rest cannot both be true. */
  #uncheckOthers(target: HTMLInputElement): void {
    if (!target.checked || !isOwnChoice(this, target)) return;
    const exclusive = (control: HTMLInputElement) => control.dataset.behaviour === 'exclusive';
    for (const other of this.querySelectorAll('input')) {
      if (other === target || !other.checked || !isOwnChoice(this, other)) continue;
      if (!exclusive(target) && !exclusive(other)) continue;
      other.checked = false;
      other.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }
}
