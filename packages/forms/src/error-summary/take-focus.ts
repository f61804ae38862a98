/** Gives the focus to something that is read rather than used: it can be focused only now, so that a later click does not. */
export function takeFocus(element: HTMLElement | null | undefined): void {
  if (!element || element === document.activeElement) return;
  element.tabIndex = -1;
  // One function, so that it is added once: Firefox says nothing of a blur when a focused element is moved.
  element.addEventListener('blur', release, { once: true });
  element.focus();
}

const release = ({ currentTarget }: Event) => (currentTarget as Element).removeAttribute('tabindex');
