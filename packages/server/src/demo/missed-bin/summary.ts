import { html, type Content } from '@council-components/core/html.js';
import { fileSize } from '@council-components/forms/file-upload.js';
import type { SummaryListRow } from '@council-components/page/summary-list.js';
import type { StoredFile } from '../../service-store.js';
import { longDate } from '../dates.js';
import type { Language } from '../languages.js';
import type { PageName } from './checks.js';
import type { ServiceWords } from './service-words.js';
import type { Told } from './told.js';

export interface SummaryData {
  told: Told;
  photo?: StoredFile | undefined;
  lang: Language;
  words: ServiceWords;
  /** Where an answer can be changed; `id` of its control where the page has another one before it. */
  changeAt: (page: PageName, id?: string) => string;
}

/** What a person told us, as rows to check. */
export function summaryRows({ told, photo, lang, words, changeAt }: SummaryData): SummaryListRow[] {
  const { check, collection } = words;
  const { address, contact } = told;
  const [year, month, day] = told.missedOn.split('-').map(Number) as [number, number, number];
  const row = (
    key: keyof ServiceWords['check']['change'],
    value: Content,
    page: PageName,
    id?: string,
  ): SummaryListRow => ({
    key: check[key],
    value,
    actions: { items: [{ href: changeAt(page, id), visuallyHiddenText: check.change[key] }] },
  });
  return [
    row('where', lines([address.line1, address.line2, address.town, address.postcode]), 'address'),
    row('bins', lines(told.bins.map((bin) => collection.bin[bin as 'food'])), 'collection'),
    row('missedOn', longDate({ year, month, day }, lang), 'collection', 'missed-on-day'),
    row('whatHappened', told.whatHappened ?? check.nothing, 'what-happened'),
    row('photo', photo ? `${photo.name} (${fileSize(photo.size, lang)})` : check.nothing, 'photo'),
    row('contact', contactWords(contact, words), 'contact'),
  ];
}

function contactWords(contact: Told['contact'], { check, contact: words }: ServiceWords): Content {
  if (contact.by === 'none') return check.noContact;
  return lines(contact.by === 'email' ? [words.email, contact.email] : [words.phone, contact.phone]);
}

const lines = (parts: (string | undefined)[]): Content =>
  html`${parts.filter(Boolean).map((part, index) => (index ? html`<br>${part}` : part))}`;
