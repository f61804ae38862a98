import { html, type Content, type Template } from '@council-components/core/html.js';
import { message } from '@council-components/core/messages.js';
import { skipLinkMessages } from './skip-link.messages.js';

export interface SkipLinkData {
  /** "Skip to main content" in the page's language unless given. */
  text?: Content;
  /** `#main` unless given. The target needs `tabindex="-1"`, so that focus moves with the page. */
  href?: string;
  /** Language of the built-in words. */
  lang?: string;
}

/** `<council-skip-link>`: first thing in the body; shows when it has focus. */
export const skipLink = (data: SkipLinkData = {}): Template =>
  html`<council-skip-link>${skipLinkContent(data)}</council-skip-link>`;

export const skipLinkContent = ({ text, href = '#main', lang }: SkipLinkData): Template =>
  html`<a class="council-skip-link" href=${href}>${text ?? message(skipLinkMessages, 'skip', lang)}</a>`;
