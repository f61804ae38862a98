import { html } from '@council-components/core/html.js';
import { prefixOf, type Language } from '../languages.js';
import type { WritePage } from './site-page.js';
import { siteWords } from './site-words.js';

export const homePage = (write: WritePage, lang: Language): Response => {
  const words = siteWords[lang];
  return write({
    lang,
    path: prefixOf(lang) || '/',
    title: [words.homeTitle],
    cache: 'no-cache',
    main: html`<h1 class="council-heading-xl">${words.homeTitle}</h1>
<p class="council-body exampleshire-lead">${words.homeLead}</p>
<ul class="exampleshire-services">
  <li class="exampleshire-services__item">
    <h2 class="council-heading-m"><a class="council-link" href=${`${prefixOf(lang)}/missed-bin`}>${words.binsLink}</a></h2>
    <p class="council-body">${words.binsText}</p>
  </li>
</ul>
<h2 class="council-heading-m exampleshire-section">${words.aboutTitle}</h2>
<p class="council-body">${words.aboutText}</p>`,
  });
};
