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

  protected override adopted(signal: AbortSignal): void {
    const control = this.found<HTMLTextAreaElement>('control');
    const limit = this.found('limit');
    const visible = this.found('count');
    const status = this.found('status');
    if (!control || !limit || !visible || !status) return;
    // One text node, whose words change: new nodes would make the element look for its parts again with every key.
    const shown = new Text();
    let counted: string | undefined;
    let words = '';
    let said = '';
    let watch = 0;

    const count = () => {
      const { value } = control;
      if (value === counted) return;
      counted = value;
      const { maxlength, threshold = 0, countType: type } = limit.dataset;
      const language = languageOf(this);
      const used = countText(value, type as CountType, language);
      const left = Number(maxlength) - used;
      const over = left < 0;
      const key = `${type as CountType}${over ? 'Over' : 'Left'}` as const;
      shown.data = message(countMessages, key, language, { count: Math.abs(left) }, this);
      visible.hidden = used * 100 < Number(maxlength) * Number(threshold);
      words = visible.hidden ? '' : shown.data;
      visible.classList.toggle('council-error-message', over);
      control.classList.toggle('council-textarea--error', over);
    };
    const speak = () => {
      count();
      if (said !== words) status.textContent = said = words;
    };
    const quieten = () => {
      clearInterval(watch);
      status.textContent = '';
    };
    // Speaks a second after the last key. Looks even without one: Dragon changes a value without any event.
    const attend = () => {
      clearInterval(watch);
      if (control === document.activeElement) watch = setInterval(speak, 1000);
    };
    const start = () => {
      quieten();
      count();
      said = words;
      attend();
    };

    const on = (event: string, listener: () => void) => control.addEventListener(event, listener, { signal });
    on('input', () => {
      count();
      attend();
    });
    on('change', count);
    on('focus', attend);
    on('blur', quieten);
    whenRestored(control, signal, start);
    signal.addEventListener('abort', quieten);
    visible.replaceChildren(shown);
    limit.classList.add('council-count__limit--replaced');
    start();
  }
}
