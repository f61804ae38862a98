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
    const type = limit.dataset.countType as CountType;
    const maxlength = Number(limit.dataset.maxlength);
    const threshold = (maxlength * Number(limit.dataset.threshold ?? 0)) / 100;
    let counted: string | undefined;
    let words = '';
    let said = '';
    let typed = 0;
    let watch = 0;

    const count = () => {
      const { value } = control;
      if (value === counted) return;
      counted = value;
      const language = languageOf(this);
      const used = countText(value, type, language);
      const left = maxlength - used;
      const over = left < 0;
      visible.textContent = message(
        countMessages,
        `${type}${over ? 'Over' : 'Left'}`,
        language,
        { count: Math.abs(left) },
        this,
      );
      visible.hidden = used < threshold;
      words = visible.hidden ? '' : visible.textContent;
      visible.classList.toggle('council-error-message', over);
      control.classList.toggle('council-textarea--error', over);
    };
    // Dragon NaturallySpeaking changes a value without any event: so look while the field has focus, and speak in pauses.
    const speak = () => {
      if (performance.now() - typed < 500) return;
      count();
      if (said !== words) status.textContent = said = words;
    };
    const quieten = () => {
      clearInterval(watch);
      status.textContent = '';
    };
    const attend = () => {
      clearInterval(watch);
      watch = setInterval(speak, 1000);
    };
    const start = () => {
      quieten();
      count();
      said = words;
      if (control === document.activeElement) attend();
    };

    const on = (event: string, listener: () => void) => control.addEventListener(event, listener, { signal });
    on('input', () => {
      typed = performance.now();
      count();
    });
    on('change', count);
    on('focus', attend);
    on('blur', quieten);
    whenRestored(control, signal, start);
    signal.addEventListener('abort', quieten);
    limit.classList.add('council-count__limit--replaced');
    start();
  }
}
