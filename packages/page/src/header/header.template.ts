import { html, nothing, type Content, type Template } from '@council-components/core/html.js';
import { message } from '@council-components/core/messages.js';
import { backLink, type BackLinkData } from '../back-link/back-link.template.js';
import { phaseBanner, type PhaseBannerData } from '../phase-banner/phase-banner.template.js';
import { headerMessages } from './header.messages.js';

export interface HeaderItem {
  href: string;
  text: Content;
  /** This is the page that is shown. */
  current?: boolean;
  /** The page that is shown is somewhere below this item. */
  active?: boolean;
}

export interface HeaderLanguage {
  /** This page in the other language. */
  href: string;
  /** The language's name in itself: "Cymraeg". */
  text: string;
  /** Its BCP 47 tag. */
  lang: string;
}

export interface HeaderData {
  councilName: Content;
  /** `/` unless given. */
  homepageUrl?: string;
  /** The council's mark: an inline `<svg aria-hidden="true">`. Filled with `currentColor`, it takes the brand colour. */
  logo?: Content;
  navigation?: HeaderItem[];
  /** Names the navigation: "Menu" in the page's language unless given. */
  navigationLabel?: string;
  language?: HeaderLanguage;
  /** In the header, so that both are inside a landmark and the skip link passes them. */
  phaseBanner?: PhaseBannerData;
  backLink?: BackLinkData;
  /** Language of the built-in words. */
  lang?: string;
}

/** `<council-header>`: whose page this is, and the way around it. */
export const header = (data: HeaderData): Template => html`<council-header>${headerContent(data)}</council-header>`;

export const headerContent = (data: HeaderData): Template => html`<header class="council-header">
  <div class="council-header__bar">
    <div class="council-header__container council-width">
      <a class="council-header__home" href=${data.homepageUrl ?? '/'}>${data.logo ? html`<span class="council-header__logo">${data.logo}</span>` : nothing}<span class="council-header__name">${data.councilName}</span></a>
      ${navigation(data)}
    </div>
  </div>
  ${data.phaseBanner ? phaseBanner(data.phaseBanner) : nothing}
  ${data.backLink ? html`<div class="council-width">${backLink({ lang: data.lang, ...data.backLink })}</div>` : nothing}
</header>`;

const navigation = ({ navigation: items = [], navigationLabel, language, lang }: HeaderData): Template =>
  items.length || language
    ? html`<nav class="council-header__navigation" aria-label=${navigationLabel ?? message(headerMessages, 'menu', lang)}>
        <ul class="council-header__list">
          ${items.map((each) => html`<li class="council-header__item"><a class="council-header__link council-link" href=${each.href} aria-current=${each.current ? 'page' : each.active ? 'true' : nothing}>${each.text}</a></li>`)}
          ${language ? html`<li class="council-header__item"><a class="council-header__link council-link" href=${language.href} lang=${language.lang} hreflang=${language.lang} rel="alternate">${language.text}</a></li>` : nothing}
        </ul>
      </nav>`
    : nothing;
