import { CouncilElement } from '@council-components/core/council-element.js';
import { languageOf, message } from '@council-components/core/messages.js';
import { FIELD_OPTIONS } from '../field/field.options.js';
import { whenRestored } from '../field/when-restored.js';
import { passwordMessages } from './password-input.messages.js';

/**
 * @summary A password that can be shown. It is hidden again before it is sent, so that browsers offer to save it.
 * @tag council-password-input
 */
export class CouncilPasswordInput extends CouncilElement {
  static override parts = {
    control: '[data-part=control]',
    toggle: '[data-part=toggle]',
    status: '[data-part=status]',
  };
  static override options = FIELD_OPTIONS;
  static override content = async () => (await import('./password-input.template.js')).passwordInputContent;

  protected override adopted(signal: AbortSignal): void {
    const control = this.found<HTMLInputElement>('control');
    const toggle = this.found('toggle');
    const status = this.found('status');
    if (!control || !toggle) return;
    const show = (shown: boolean, aloud?: boolean) => {
      const words = (key: keyof (typeof passwordMessages)['en']) =>
        message(passwordMessages, key, languageOf(this), {}, this);
      control.type = shown ? 'text' : 'password';
      toggle.textContent = words(shown ? 'hide' : 'show');
      toggle.setAttribute('aria-label', words(shown ? 'hidePassword' : 'showPassword'));
      if (status) status.textContent = aloud ? words(shown ? 'passwordShown' : 'passwordHidden') : '';
    };
    const hide = () => show(false);
    toggle.addEventListener('click', () => show(control.type === 'password', true), { signal });
    // In the capture phase, because a page's own listener may stop the event.
    document.addEventListener('submit', ({ target }) => target === control.form && hide(), { signal, capture: true });
    whenRestored(control, signal, hide);
    show(control.type === 'text');
    toggle.hidden = false;
  }
}
