import { CouncilElement } from '@council-components/core/council-element.js';
import { announceRevealed } from '../group/announce-revealed.js';
import { CHOICES_OPTIONS } from '../group/group.options.js';

/**
 * @summary One choice out of a few. Works without JavaScript; the element says when a choice asks for more.
 * @tag council-radios
 */
export class CouncilRadios extends CouncilElement {
  static override parts = { control: 'input[type=radio]' };
  static override options = { ...CHOICES_OPTIONS, value: 'text' } as const;
  static override content = async () => (await import('./radios.template.js')).radiosContent;

  protected override adopted(signal: AbortSignal): void {
    announceRevealed(this, signal);
  }
}
