import { CouncilElement } from '@council-components/core/council-element.js';
import { languageOf, message } from '@council-components/core/messages.js';
import { FIELD_OPTIONS } from '../field/field.options.js';
import { whenRestored } from '../field/when-restored.js';
import { countMessages } from './character-count.messages.js';
import { countText, type CountType } from './count.js';

/**
 * @summary A textarea that says how much more can be written, and never stops anyone from writing.
 * @tag council-character-count
 */
export class CouncilCharacterCount extends CouncilElement {
  static override parts = {
    control: 'textarea',
    limit: '[data-part=limit]',
    count: '[data-part=count]',
    status: '[data-part=status]',
  };
  static override options = {
    ...FIELD_OPTIONS,
    rows: 'number',
    spellcheck: 'boolean',
    maxlength: 'number',
    countType: 'text',
    threshold: 'number',
  } as const;
  static override content = async () => (await import('./character-count.template.js')).characterCountContent;

  /** The value last counted, what it came to, and what a screen reader was told of it. */
  #value: string | undefined;
  #words = '';
  #said = '';

  protected override adopted(signal: AbortSignal): void {
    const control = this.found<HTMLTextAreaElement>('control');
    const status = this.found('status');
    if (!control || !status || !this.found('limit') || !this.found('count')) return;
    let typed = 0;
    let watch = 0;
    const quieten = () => {
      clearInterval(watch);
      status.textContent = '';
    };
    const start = () => {
      this.#value = undefined;
      this.#count(control);
      this.#said = this.#words;
      quieten();
      if (control === document.activeElement) attend();
    };
    // Dragon NaturallySpeaking changes a value without any event: so look while the field has focus, and speak in pauses.
    const attend = () => {
      clearInterval(watch);
      watch = setInterval(() => {
        if (performance.now() - typed < 500) return;
        this.#count(control);
        if (this.#said !== this.#words) status.textContent = this.#said = this.#words;
      }, 1000);
    };
    const on = (type: string, listener: () => void) => control.addEventListener(type, listener, { signal });
    on('input', () => {
      typed = performance.now();
      this.#count(control);
    });
    on('change', () => this.#count(control));
    on('focus', attend);
    on('blur', quieten);
    whenRestored(control, signal, start);
    signal.addEventListener('abort', quieten);
    start();
  }

  #count(control: HTMLTextAreaElement): void {
    if (control.value === this.#value) return;
    this.#value = control.value;
    const limit = this.found('limit')!;
    const count = this.found('count')!;
    const { maxlength, threshold } = limit.dataset;
    const type = limit.dataset.countType as CountType;
    const language = languageOf(this);
    const used = countText(control.value, type, language);
    const left = Number(maxlength) - used;
    const over = left < 0;
    const quiet = used < (Number(maxlength) * Number(threshold ?? 0)) / 100;
    const words = message(countMessages, `${type}${over ? 'Over' : 'Left'}`, language, { count: Math.abs(left) }, this);
    this.#words = quiet ? '' : words;
    count.textContent = words;
    count.hidden = quiet;
    count.classList.toggle('council-error-message', over);
    control.classList.toggle('council-textarea--error', over);
    limit.classList.add('council-count__limit--replaced');
  }
}
