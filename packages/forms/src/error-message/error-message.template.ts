import { html, nothing, type Content, type Template } from '@council-components/core/html.js';
import { errorId } from '@council-components/core/ids.js';
import { message } from '@council-components/core/messages.js';
import { errorMessages } from './error-message.messages.js';

export interface ErrorMessageData {
  /** What went wrong and what to do: "Enter your full name". */
  text: Content;
  /** Id for the control's `aria-describedby`. */
  id?: string;
  /** Id of the control, from which the id is made when it is not given. */
  for?: string;
  /** Said before the message by screen readers; "Error:" in the page's language unless given. */
  visuallyHiddenText?: string;
  /** Language of the built-in words. */
  lang?: string;
}

/** `<council-error-message>`: what is wrong with one answer, next to it. */
export const errorMessage = (data: ErrorMessageData): Template =>
  html`<council-error-message>${errorMessageContent(data)}</council-error-message>`;

export const errorMessageContent = ({ text, id, for: control, visuallyHiddenText, lang }: ErrorMessageData): Template =>
  html`<p class="council-error-message" id=${id ?? (control ? errorId(control) : nothing)}><span class="council-visually-hidden">${visuallyHiddenText ?? message(errorMessages, 'errorPrefix', lang)}</span> ${text}</p>`;
