import { html, nothing, type Content, type Template } from '@council-components/core/html.js';
import { message } from '@council-components/core/messages.js';
import { words, type Words } from '../words.js';
import { footerMessages } from './footer.messages.js';

export interface FooterItem {
  href: string;
  text: Content;
}

export interface FooterData {
  /** Where the accessibility statement is. Public bodies in the UK must publish one; its link is in every footer. */
  accessibilityStatementUrl: string;
  /** Columns of links, each below a title. */
  navigation?: { title: Content; items: FooterItem[] }[];
  meta?: {
    /** Heading of the support links, for screen readers: "Support links" in the page's language unless given. */
    visuallyHiddenTitle?: string;
    /** Links such as privacy and cookies. */
    items?: FooterItem[];
    /** Words below them. */
    text?: Content;
  };
  /** Under which licence others may use what the page says. */
  contentLicence?: Words;
  copyright?: Words;
  /** Language of the built-in words. */
  lang?: string;
}

/** `<council-footer>`: what every page owes its readers, after the page itself. */
export const footer = (data: FooterData): Template => html`<council-footer>${footerContent(data)}</council-footer>`;

export const footerContent = ({ navigation = [], meta = {}, lang, ...data }: FooterData): Template => {
  const statement = {
    href: data.accessibilityStatementUrl,
    text: message(footerMessages, 'accessibilityStatement', lang),
  };
  return html`<footer class="council-footer">
  <div class="council-width">
    ${navigation.length ? html`<div class="council-footer__navigation">${navigation.map(section)}</div>` : nothing}
    <h2 class="council-visually-hidden">${meta.visuallyHiddenTitle ?? message(footerMessages, 'supportLinks', lang)}</h2>
    ${list('council-footer__list council-footer__list--inline', [statement, ...(meta.items ?? [])])}
    ${line(meta.text)}
    ${line(data.contentLicence)}
    ${line(data.copyright)}
  </div>
</footer>`;
};

const section = ({ title, items }: { title: Content; items: FooterItem[] }): Template =>
  html`<div class="council-footer__section">
      <h2 class="council-footer__title">${title}</h2>
      ${list('council-footer__list', items)}
    </div>`;

const list = (classes: string, items: FooterItem[]): Template =>
  html`<ul class=${classes}>${items.map(
    ({ href, text }) =>
      html`<li class="council-footer__item"><a class="council-footer__link council-link" href=${href}>${text}</a></li>`,
  )}</ul>`;

const line = (text: Words | undefined): Template =>
  text ? html`<p class="council-footer__line">${words(text)}</p>` : nothing;
