import type { Content, Template } from '@council-components/core/html.js';
import { html } from '@council-components/core/html.js';
import { renderToString } from '@council-components/core/server.js';
import { layout } from '@council-components/page/layout.js';
import { inOtherLanguage, otherLanguage, prefixOf, type Language } from '../languages.js';
import { siteWords } from './site-words.js';

export interface SitePage {
  lang: Language;
  /** Of this page; the language link leads from it. Without one, as on an error page, there is no such link. */
  path?: string;
  /** Before the council's name in the title, the particular first. */
  title: string[];
  main: Content;
  back?: string;
  /** The page shows errors. */
  errors?: boolean;
  status?: number;
  /** Public pages may be kept by the browser; a page with a form or an answer never is. */
  cache?: string;
  headers?: HeadersInit;
}

export interface SiteAssets {
  stylesheet: string;
  script: string;
  icon: string;
}

const mark: Template = html`<svg viewBox="0 0 44 44" width="44" height="44" aria-hidden="true" focusable="false"><path fill="currentColor" fill-rule="evenodd" d="M8 0h28a8 8 0 0 1 8 8v28a8 8 0 0 1-8 8H8a8 8 0 0 1-8-8V8a8 8 0 0 1 8-8Zm1 18v13h7v-9h12v9h7V18L22 10Z"/></svg>`;

/** Writes pages of Exampleshire's site. */
export const sitePages =
  (assets: SiteAssets) =>
  (page: SitePage): Response => {
    const { lang, path, back } = page;
    const words = siteWords[lang];
    const home = prefixOf(lang) || '/';
    const other = otherLanguage(lang);
    const document = layout({
      lang,
      title: [...page.title, words.council].join(' – '),
      errors: page.errors,
      stylesheets: [assets.stylesheet],
      scripts: [assets.script],
      head: html`<link rel="icon" href=${assets.icon} type="image/svg+xml">`,
      header: {
        councilName: words.council,
        homepageUrl: home,
        logo: mark,
        navigation: [{ href: home, text: words.services, current: path === home }],
        language: path ? { href: inOtherLanguage(path), text: words.otherLanguage, lang: other } : undefined,
      },
      phaseBanner: { tag: words.phase, text: words.phaseText },
      backLink: back ? { href: back } : undefined,
      main: page.main,
      footer: {
        accessibilityStatementUrl: `${prefixOf(lang)}/accessibility`,
        meta: { items: [{ href: `${prefixOf(lang)}/privacy`, text: words.privacy }] },
        copyright: words.copyright,
      },
    });
    const headers = new Headers(page.headers);
    headers.set('content-type', 'text/html; charset=utf-8');
    headers.set('content-language', lang);
    headers.set('cache-control', page.cache ?? 'no-store');
    return new Response(renderToString(document), { status: page.status ?? 200, headers });
  };

export type WritePage = ReturnType<typeof sitePages>;
