/**
 * Calls back when a browser may have changed a control without an `input` event: form reset, and return to a page kept
 * in the back/forward cache.
 */
export function whenRestored(
  control: HTMLInputElement | HTMLTextAreaElement,
  signal: AbortSignal,
  update: () => void,
): void {
  addEventListener('pageshow', update, { signal });
  // A microtask would run before the form has reset: nothing is on the stack when a browser calls this.
  document.addEventListener('reset', ({ target }) => target === control.form && setTimeout(update), { signal });
}
