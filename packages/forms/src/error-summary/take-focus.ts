/** Gives the focus to something that is read rather than used: it can be focused only now, so that a later click does not. */
export function takeFocus(element: HTMLElement | null | undefined): void {
  if (!element || element === document.activeElement) return;
  element.tabIndex = -1;
  element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  element.focus();
}
