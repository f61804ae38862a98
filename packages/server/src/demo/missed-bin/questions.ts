import { html, nothing, type Template } from '@council-components/core/html.js';
import { button } from '@council-components/forms/button.js';
import { characterCount } from '@council-components/forms/character-count.js';
import { checkboxes } from '@council-components/forms/checkboxes.js';
import { dateInput } from '@council-components/forms/date-input.js';
import { fileUpload } from '@council-components/forms/file-upload.js';
import { fileSize } from '@council-components/forms/file-upload.js';
import type { FormError } from '@council-components/forms/form-errors.js';
import { radios } from '@council-components/forms/radios.js';
import { textInput } from '@council-components/forms/text-input.js';
import type { StoredFile } from '../../service-store.js';
import { dateOfDay, dayNumber, todayInUk } from '../dates.js';
import type { Language } from '../languages.js';
import { BINS, dateParts, LONGEST, PHOTO_TYPES, type PageName } from './checks.js';
import type { ServiceWords } from './service-words.js';

export interface QuestionView {
  lang: Language;
  words: ServiceWords;
  answers: FormData;
  errors: FormError[];
  photo?: StoredFile | undefined;
}

/** What stands in the form of each page, above its button; the page's `<h1>` is in it. */
export const questions: Record<PageName, (view: QuestionView) => Template> = {
  address: ({ lang, words: { address, optional }, answers, errors }) => {
    const common = (name: string) => ({
      lang,
      name,
      value: valueOf(answers, name),
      errorMessage: errorOf(errors, name),
    });
    return html`<h1 class="council-heading-l">${address.title}</h1>
${textInput({ ...common('address-line-1'), label: address.line1, autocomplete: 'address-line1' })}
${textInput({ ...common('address-line-2'), label: `${address.line2} ${optional}`, autocomplete: 'address-line2' })}
${textInput({ ...common('town'), label: address.town, autocomplete: 'address-level2', width: 20 })}
${textInput({ ...common('postcode'), label: address.postcode, autocomplete: 'postal-code', width: 10, spellcheck: false, autocapitalize: 'characters' })}`;
  },

  collection: ({ lang, words: { collection }, answers, errors }) => {
    const example = dateOfDay(dayNumber(todayInUk()) - 7);
    const dateError = errors.find(({ id }) => id.startsWith('missed-on'));
    return html`<h1 class="council-heading-l">${collection.title}</h1>
${checkboxes({
  lang,
  name: 'bins',
  legend: { text: collection.bins, size: 'm' },
  hint: collection.binsHint,
  errorMessage: errorOf(errors, 'bins'),
  values: answers.getAll('bins').map(String),
  items: BINS.map((bin) => ({ value: bin, text: collection.bin[bin], hint: collection.binHint[bin] })),
})}
${dateInput({
  lang,
  namePrefix: 'missed-on',
  legend: { text: collection.missedOn, size: 'm' },
  hint: `${collection.missedOnHint} ${example.day} ${example.month} ${example.year}`,
  errorMessage: dateError?.text,
  errorFields: dateError?.errorFields,
  values: dateParts(answers, 'missed-on'),
})}`;
  },

  'what-happened': ({ lang, words: { whatHappened, optional }, answers, errors }) =>
    characterCount({
      lang,
      name: 'what-happened',
      label: { text: `${whatHappened.title} ${optional}`, isPageHeading: true, size: 'l' },
      hint: whatHappened.hint,
      maxlength: LONGEST.whatHappened,
      value: valueOf(answers, 'what-happened'),
      errorMessage: errorOf(errors, 'what-happened'),
    }),

  photo: ({
    lang,
    words: { photo: words, optional },
    errors,
    photo,
  }) => html`<h1 class="council-heading-l">${words.title} ${optional}</h1>
${
  photo
    ? html`<p class="council-body">${words.added} <strong>${photo.name}</strong> (${fileSize(photo.size, lang)}).</p>
<p class="council-body">${button({ text: words.remove, name: 'remove', value: 'photo', variant: 'secondary' })}</p>`
    : nothing
}
${fileUpload({
  lang,
  name: 'photo',
  label: photo ? words.replace : words.label,
  hint: words.hint,
  accept: PHOTO_TYPES.join(','),
  errorMessage: errorOf(errors, 'photo'),
})}`,

  contact: ({ lang, words: { contact }, answers, errors }) =>
    radios({
      lang,
      name: 'contact',
      legend: { text: contact.title, isPageHeading: true, size: 'l' },
      hint: contact.hint,
      errorMessage: errorOf(errors, 'contact'),
      value: valueOf(answers, 'contact'),
      items: [
        {
          value: 'email',
          text: contact.email,
          conditional: textInput({
            lang,
            name: 'email',
            label: contact.emailLabel,
            type: 'email',
            autocomplete: 'email',
            spellcheck: false,
            value: valueOf(answers, 'email'),
            errorMessage: errorOf(errors, 'email'),
          }),
        },
        {
          value: 'phone',
          text: contact.phone,
          conditional: textInput({
            lang,
            name: 'phone',
            label: contact.phoneLabel,
            hint: contact.phoneHint,
            type: 'tel',
            autocomplete: 'tel',
            width: 20,
            value: valueOf(answers, 'phone'),
            errorMessage: errorOf(errors, 'phone'),
          }),
        },
        { divider: contact.divider },
        { value: 'none', text: contact.none },
      ],
    }),
};

/** The page's name in its title, its links and its heading. */
export const questionTitle = (words: ServiceWords, page: PageName): string =>
  words[page === 'what-happened' ? 'whatHappened' : page].title;

const valueOf = (answers: FormData, name: string): string | undefined => {
  const value = answers.get(name);
  return typeof value === 'string' ? value : undefined;
};

const errorOf = (errors: FormError[], id: string): string | undefined => errors.find((error) => error.id === id)?.text;
