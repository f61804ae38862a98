import { html, nothing, type Content, type Template } from '@council-components/core/html.js';
import { message } from '@council-components/core/messages.js';
import { errorSummaryMessages } from './error-summary.messages.js';

export interface ErrorSummaryItem {
  /** The same words as the message next to the field. */
  text: Content;
  /** `#` and the id of the control to put right: in a group the first one, in a date the part that is wrong. */
  href?: string;
}

export interface ErrorSummaryData {
  /** "There is a problem" in the page's language unless given. */
  titleText?: Content;
  descriptionText?: Content;
  /** In the order of the fields on the page. */
  errorList?: readonly ErrorSummaryItem[];
  /** Leaves the focus where it is: for pages of examples. */
  disableAutoFocus?: boolean;
  /** Language of the built-in words. */
  lang?: string;
}

/** `<council-error-summary>`: all that is wrong on a page, at its top, with a link to each field. Links work without JavaScript. */
export const errorSummary = (data: ErrorSummaryData): Template =>
  html`<council-error-summary ?disable-auto-focus=${data.disableAutoFocus}>${errorSummaryContent(data)}</council-error-summary>`;

/** The alert is a child of what takes the focus: on the same element, readers cut one announcement off with the other. */
export const errorSummaryContent = (data: ErrorSummaryData): Template => html`<div class="council-error-summary">
  <div role="alert">
    <h2 class="council-error-summary__title">${data.titleText ?? message(errorSummaryMessages, 'problem', data.lang)}</h2>
    <div class="council-error-summary__body">
      ${data.descriptionText ? html`<p>${data.descriptionText}</p>` : nothing}
      ${data.errorList?.length ? html`<ul class="council-error-summary__list">${data.errorList.map(item)}</ul>` : nothing}
    </div>
  </div>
</div>`;

const item = ({ text, href }: ErrorSummaryItem): Template =>
  html`<li>${href ? html`<a href=${href}>${text}</a>` : text}</li>`;
