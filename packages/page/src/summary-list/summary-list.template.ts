import { html, nothing, type Content, type Template } from '@council-components/core/html.js';
import { message } from '@council-components/core/messages.js';
import { heading, type HeadingLevel } from '../heading.template.js';
import { words, type Words } from '../words.js';
import { summaryListMessages } from './summary-list.messages.js';

export interface SummaryListAction {
  href: string;
  /** "Change" in the page's language unless given. */
  text?: Content;
  /** Completes the link's words for those who hear it out of its row; the row's key unless given. */
  visuallyHiddenText?: Content;
}

export interface SummaryListRow {
  key: Words;
  /** An answer; its line breaks are shown when it is plain text. */
  value: Words;
  actions?: { items: SummaryListAction[] };
}

export interface SummaryListCard {
  title: Content | { text: Content; headingLevel?: HeadingLevel };
  actions?: { items: SummaryListAction[] };
}

export interface SummaryListData {
  /** A row that is empty, such as one whose question was not asked, is left out. */
  rows: (SummaryListRow | null | undefined | false)[];
  /** Puts the list in a card with a heading; actions then also say which card they belong to. */
  card?: SummaryListCard;
  /** Further classes on the list. */
  classes?: string;
  /** Language of the built-in words. */
  lang?: string;
}

/** `<council-summary-list>`: answers or facts as rows of key and value, each with a way to change it. */
export const summaryList = (data: SummaryListData): Template =>
  html`<council-summary-list>${summaryListContent(data)}</council-summary-list>`;

export const summaryListContent = (data: SummaryListData): Template => {
  const { card, lang } = data;
  const list = html`<dl class="council-summary-list${data.classes ? ` ${data.classes}` : ''}">
  ${data.rows.map((each) => (each ? row(each, card && words(card.title), lang) : nothing))}
</dl>`;
  if (!card) return list;
  const level = typeof card.title === 'object' && 'headingLevel' in card.title ? card.title.headingLevel : undefined;
  return html`<div class="council-summary-card">
  <div class="council-summary-card__header">
    ${heading(level ?? 2, 'council-summary-card__title', words(card.title))}
    ${actions(card.actions?.items, words(card.title), undefined, lang)}
  </div>
  ${list}
</div>`;
};

const row = (
  { key, value, actions: { items } = { items: [] } }: SummaryListRow,
  card?: Content,
  lang?: string,
): Template =>
  html`<div class="council-summary-list__row">
    <dt class="council-summary-list__key">${words(key)}</dt>
    <dd class="council-summary-list__value">${words(value)}</dd>
    ${items.length ? html`<dd class="council-summary-list__actions">${actions(items, words(key), card, lang)}</dd>` : nothing}
  </div>`;

const actions = (items: SummaryListAction[] = [], about: Content, card?: Content, lang?: string): Template => {
  const [first, ...others] = items;
  if (!first) return nothing;
  if (!others.length) return action(first, about, card, lang);
  return html`<ul class="council-summary-list__actions-list">${items.map(
    (each) => html`<li class="council-summary-list__actions-item">${action(each, about, card, lang)}</li>`,
  )}</ul>`;
};

const action = (
  { href, text, visuallyHiddenText }: SummaryListAction,
  about: Content,
  card?: Content,
  lang?: string,
): Template =>
  html`<a class="council-link" href=${href}>${text ?? message(summaryListMessages, 'change', lang)}<span class="council-visually-hidden"> ${visuallyHiddenText ?? about}${card ? html` (${card})` : nothing}</span></a>`;
