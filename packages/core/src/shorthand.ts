import { render } from 'lit/html.js';
import type { Template } from './html.js';
import { languageOf } from './messages.js';

/** Writes, or updates in place, what stands inside an element that arrived empty. Built-in words follow its language. */
export function write(host: HTMLElement, content: (data: never) => Template, options: Record<string, unknown>): void {
  render(content({ lang: languageOf(host), ...options } as never), host);
}
