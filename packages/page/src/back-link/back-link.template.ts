import { html, type Content, type Template } from '@council-components/core/html.js';
import { message } from '@council-components/core/messages.js';
import { backLinkMessages } from './back-link.messages.js';

export interface BackLinkData {
  /** The page before this one, as the server knows it: history is not the same for everyone. */
  href: string;
  /** "Back" in the page's language unless given. */
  text?: Content;
  /** Language of the built-in words. */
  lang?: string;
}

/** `<council-back-link>`: to the page before, in a service that has one question after another. */
export const backLink = (data: BackLinkData): Template =>
  html`<council-back-link>${backLinkContent(data)}</council-back-link>`;

export const backLinkContent = ({ href, text, lang }: BackLinkData): Template =>
  html`<a class="council-back-link council-link" href=${href}>${text ?? message(backLinkMessages, 'back', lang)}</a>`;
