import { html, nothing, type Content, type Template } from '@council-components/core/html.js';
import { message } from '@council-components/core/messages.js';
import { errorMessages } from './error-message.messages.js';

export interface ErrorMessageData {
  /** What went wrong and what to do: "Enter your full name". */
  text: Content;
  id?: string;
  /** Said before the message by screen readers; "Error:" in the page's language unless given. */
  visuallyHiddenText?: string;
  /** Language of the built-in words. */
  lang?: string;
}

/** `<council-error-message>`: what is wrong with one answer, next to it. */
export const errorMessage = (data: ErrorMessageData): Template =>
  html`<council-error-message>${errorMessageContent(data)}</council-error-message>`;

export const errorMessageContent = ({ text, id, visuallyHiddenText, lang }: ErrorMessageData): Template =>
  html`<p class="council-error-message" id=${id ?? nothing}><span class="council-visually-hidden">${visuallyHiddenText ?? message(errorMessages, 'errorPrefix', lang)}</span> ${text}</p>`;
