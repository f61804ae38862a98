import { languageOf, message } from '@council-components/core/messages.js';
import { choicesMessages } from './choices.messages.js';

const CHOICES = 'council-radios,council-checkboxes';

/** @returns whether the control is one of the host's choices, and not of a component inside a conditional */
export const isOwnChoice = (host: Element, control: HTMLInputElement): boolean =>
  /radio|checkbox/.test(control.type) && control.closest(CHOICES) === host;

/**
 * Says politely that the choice just made asks for more. CSS alone shows and hides the questions, so there is no state
 * here that could be stale.
 */
export function announceRevealed(host: HTMLElement, signal: AbortSignal): void {
  const say = (words: string) => {
    // The group's own region stands before its choices, and so before the region of any component inside them.
    const status = host.querySelector('[role=status]');
    if (status) status.textContent = words;
  };
  host.addEventListener(
    'change',
    ({ target }) => {
      const control = target as HTMLInputElement;
      if (!isOwnChoice(host, control)) return;
      const choice = control.labels?.[0]?.textContent?.trim() ?? '';
      const more = control.checked && document.getElementById(`${control.id}-conditional`);
      say(more ? message(choicesMessages, 'revealed', languageOf(host), { choice }, host) : '');
    },
    { signal },
  );
  document.addEventListener('reset', () => say(''), { signal });
}
