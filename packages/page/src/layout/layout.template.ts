/**
 * A whole page, for servers only: a browser already has its document, and Lit, which parses templates inside one, would
 * drop the doctype, `<html>`, `<head>` and `<body>`. Nothing in a browser imports this module; it is no component.
 */
import { html, nothing, type Content, type Template } from '@council-components/core/html.js';
import { message } from '@council-components/core/messages.js';
import type { BackLinkData } from '../back-link/back-link.template.js';
import { footer, type FooterData } from '../footer/footer.template.js';
import { header, type HeaderData } from '../header/header.template.js';
import type { PhaseBannerData } from '../phase-banner/phase-banner.template.js';
import { skipLink, type SkipLinkData } from '../skip-link/skip-link.template.js';
import { layoutMessages } from './layout.messages.js';

export interface LayoutData {
  /** From the particular to the general: "What did we miss? – Report a missed bin collection – Exampleshire Council". */
  title: string;
  /** The page shows errors: its title then begins with "Error:", the first thing that a screen reader says. */
  errors?: boolean;
  /** BCP 47 tag of the page's language, also for built-in words; `en` unless given. */
  lang?: string;
  /** `rtl` for languages such as Urdu. */
  dir?: 'ltr' | 'rtl';
  /** Addresses, in order: the components', then a council's theme. */
  stylesheets?: string[];
  /** Addresses of modules. There is no place for an inline script or style: a strict content security policy forbids them. */
  scripts?: string[];
  /** For a page that has only one; without it, the scheme that the person prefers. */
  colourScheme?: 'light' | 'dark';
  /** More for the `<head>`: an icon, a description. */
  head?: Content;
  skipLink?: SkipLinkData;
  header: HeaderData;
  phaseBanner?: PhaseBannerData;
  backLink?: BackLinkData;
  /** What the page is about; its one `<h1>` is here. */
  main: Content;
  /** What stands beside it where there is room, and below it where there is not. */
  aside?: Content;
  /** Names the aside where the page has more than one. */
  asideLabel?: string;
  footer: FooterData;
}

/** A whole HTML document around the content of one page. */
export const layout = (data: LayoutData): Template => {
  const { lang = 'en', phaseBanner, backLink, aside } = data;
  return html`<!doctype html>
<html lang=${lang} dir=${data.dir ?? nothing} data-colour-scheme=${data.colourScheme ?? nothing}>
<head>
<meta charset="utf-8">
<title>${data.errors ? `${message(layoutMessages, 'errorPrefix', lang)} ` : ''}${data.title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content=${data.colourScheme ?? 'light dark'}>
${data.stylesheets?.map((href) => html`<link rel="stylesheet" href=${href}>`)}
${data.scripts?.map((src) => html`<script type="module" src=${src}></script>`)}
${data.head}
</head>
<body class="council-page">
${skipLink({ lang, ...data.skipLink })}
${header({ lang, phaseBanner, backLink, ...data.header })}
<div class="council-width council-page__content${aside ? ' council-page__content--with-aside' : ''}">
<main class="council-main" id="main" tabindex="-1">${data.main}</main>
${aside ? html`<aside class="council-page__aside" aria-label=${data.asideLabel ?? nothing}>${aside}</aside>` : nothing}
</div>
${footer({ lang, ...data.footer })}
</body>
</html>`;
};
