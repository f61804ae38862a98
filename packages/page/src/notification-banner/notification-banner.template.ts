import { html, nothing, type Content, type Template } from '@council-components/core/html.js';
import { message } from '@council-components/core/messages.js';
import { heading, type HeadingLevel } from '../heading.template.js';
import { notificationBannerMessages } from './notification-banner.messages.js';

export interface NotificationBannerData {
  /** One sentence, shown large. */
  text?: Content;
  /** More than one sentence: a template with its own paragraphs, used instead of `text`. */
  html?: Content;
  /** "Important", or "Success", in the page's language unless given. */
  titleText?: Content;
  titleHeadingLevel?: HeadingLevel;
  /** Id of the title, which names the banner; needed when a page has more than one. */
  titleId?: string;
  /** `success`: it answers what the person just did, so it is announced at once and takes focus when the page arrives. */
  type?: 'success';
  /** Leaves focus where it is. */
  disableAutoFocus?: boolean;
  /** Further classes on the banner. */
  classes?: string;
  /** Language of the built-in words. */
  lang?: string;
}

/** `<council-notification-banner>`: something to know that is not about this page's task, or what came of the last one. */
export const notificationBanner = (data: NotificationBannerData): Template =>
  html`<council-notification-banner>${notificationBannerContent(data)}</council-notification-banner>`;

export const notificationBannerContent = (data: NotificationBannerData): Template => {
  const { type, titleId = 'council-notification-banner-title' } = data;
  const success = type === 'success';
  const title = data.titleText ?? message(notificationBannerMessages, success ? 'success' : 'important', data.lang);
  return html`<div class="council-notification-banner${success ? ' council-notification-banner--success' : ''}${data.classes ? ` ${data.classes}` : ''}" role=${success ? 'alert' : 'region'} aria-labelledby=${titleId} data-part="banner" data-disable-auto-focus=${data.disableAutoFocus ? 'true' : nothing}>
  ${heading(data.titleHeadingLevel ?? 2, 'council-notification-banner__title', title, titleId)}
  <div class="council-notification-banner__content">${data.html ?? html`<p class="council-notification-banner__heading">${data.text}</p>`}</div>
</div>`;
};
