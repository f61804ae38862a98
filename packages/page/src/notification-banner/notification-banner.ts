import { CouncilElement } from '@council-components/core/council-element.js';

/**
 * @summary Something to know, or what came of the last task. A success banner takes focus when the page arrives.
 * @tag council-notification-banner
 */
export class CouncilNotificationBanner extends CouncilElement {
  static override parts = { banner: '[data-part="banner"]' };
  static override options = {
    text: 'text',
    html: 'text',
    titleText: 'text',
    titleHeadingLevel: 'number',
    titleId: 'text',
    type: 'text',
    disableAutoFocus: 'boolean',
    classes: 'text',
  } as const;
  static override content = async () => (await import('./notification-banner.template.js')).notificationBannerContent;

  #focused = false;

  protected override adopted(signal: AbortSignal): void {
    // A streamed banner has no words yet, and a reader would say an empty one.
    if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', () => this.#takeFocus(), { signal });
    else this.#takeFocus();
  }

  /** Once, and only from nobody: a script that arrives late must not take someone out of the field they are typing in. */
  #takeFocus(): void {
    const banner = this.found('banner');
    if (this.#focused || banner?.role !== 'alert' || banner.dataset.disableAutoFocus === 'true') return;
    this.#focused = true;
    if (document.activeElement !== document.body || banner.hasAttribute('tabindex')) return;
    banner.tabIndex = -1;
    banner.focus();
    // Left in place, every later click on its words would focus the banner again.
    banner.addEventListener('blur', () => banner.removeAttribute('tabindex'), { once: true });
  }
}
