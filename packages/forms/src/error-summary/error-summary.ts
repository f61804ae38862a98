import { CouncilElement } from '@council-components/core/council-element.js';
import { takeFocus } from './take-focus.js';

const CONTROL = 'input:not([type=hidden]),select,textarea,button';

/**
 * @summary All that is wrong on a page. Takes the focus when it arrives; a link puts the focus in its field and brings the
 * question into view. Without JavaScript the links still land in the field.
 * @tag council-error-summary
 */
export class CouncilErrorSummary extends CouncilElement {
  static override parts = { alert: '[role=alert]' };
  static override options = {
    titleText: 'text',
    descriptionText: 'text',
    errorList: 'json',
    disableAutoFocus: 'boolean',
  } as const;
  static override content = async () => (await import('./error-summary.template.js')).errorSummaryContent;

  /** Puts the focus on the summary, so that a screen reader reads it. */
  override focus(): void {
    takeFocus(this.found('alert')?.parentElement);
  }

  protected override adopted(signal: AbortSignal): void {
    this.addEventListener('click', followLink, { signal });
    if (this.hasAttribute('disable-auto-focus')) return;
    // A script that arrives late must not take someone out of the field they are typing in.
    const arrive = () => document.activeElement?.matches('input,select,textarea') || this.focus();
    // While a page streams in, the list may not be there yet.
    if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', arrive, { once: true, signal });
    else arrive();
  }
}

function followLink(event: Event): void {
  const link = (event.target as Element).closest('a');
  const target = link?.hash && document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!target) return;
  const control = target.matches(CONTROL) ? target : target.querySelector<HTMLElement>(CONTROL);
  if (!control) return;
  event.preventDefault();
  questionOf(control as HTMLInputElement).scrollIntoView({ behavior: 'instant' });
  control.focus({ preventScroll: true });
}

/** The legend, where it and the control fit in half a screen, as there may be a keyboard on the other half; else the label. */
function questionOf(control: HTMLInputElement): Element {
  const legend = control.closest('fieldset')?.querySelector('legend');
  const distance = legend ? control.getBoundingClientRect().bottom - legend.getBoundingClientRect().top : 0;
  if (legend && (/radio|checkbox/.test(control.type) || distance < innerHeight / 2)) return legend;
  return control.labels?.[0] ?? control;
}
