import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { html, type Content, type Template } from '@council-components/core/html.js';
import { renderToString } from '@council-components/core/server.js';
import { characterCount } from '@council-components/forms/character-count.js';
import { checkboxes } from '@council-components/forms/checkboxes.js';
import { dateInput } from '@council-components/forms/date-input.js';
import { errorSummary } from '@council-components/forms/error-summary.js';
import { fileUpload } from '@council-components/forms/file-upload.js';
import { passwordInput } from '@council-components/forms/password-input.js';
import { radios } from '@council-components/forms/radios.js';
import { select } from '@council-components/forms/select.js';
import { textInput } from '@council-components/forms/text-input.js';
import { textarea } from '@council-components/forms/textarea.js';
import { openExample, theServer, type ExamplePage } from '../../../../test/support/open-example.js';
import type * as FormErrors from './index.js';

declare global {
  interface Window {
    formErrors: typeof FormErrors;
  }
}

interface Wrong {
  errorMessage?: Content;
  errorFields?: string[];
}

/** Every kind of field, by the id that its error names. */
const FIELDS: Record<string, (wrong: Wrong) => Template> = {
  name: (wrong) => textInput({ label: 'Name', name: 'name', ...wrong }),
  account: (wrong) =>
    textInput({ label: 'Account', hint: 'On your bill', describedBy: 'note', name: 'account', prefix: '£', ...wrong }),
  note: (wrong) =>
    textInput({ label: { text: 'Note', isPageHeading: true }, describedBy: 'name', name: 'note', ...wrong }),
  place: (wrong) => textarea({ label: 'Place', name: 'place', ...wrong }),
  story: (wrong) => characterCount({ label: 'Story', name: 'story', maxlength: 20, ...wrong }),
  comment: (wrong) => characterCount({ label: 'Comment', hint: 'Short', name: 'comment', maxlength: 20, ...wrong }),
  secret: (wrong) => passwordInput({ label: 'Password', hint: 'Long', name: 'secret', ...wrong }),
  street: (wrong) => select({ label: 'Street', name: 'street', items: [{ text: 'High Street' }], ...wrong }),
  photo: (wrong) => fileUpload({ label: 'Photo', name: 'photo', ...wrong }),
  size: (wrong) =>
    radios({
      legend: 'Size',
      hint: 'Of the bin',
      name: 'size',
      value: 'm',
      items: [
        { text: 'S', value: 's', hint: 'Small' },
        { text: 'M', value: 'm' },
        { text: 'L', value: 'l', conditional: textInput({ label: 'Why', name: 'why' }) },
        { text: 'XL', value: 'xl', disabled: true },
      ],
      ...wrong,
    }),
  days: (wrong) =>
    checkboxes({
      legend: { text: 'Days', isPageHeading: true, size: 'l' },
      name: 'days',
      values: ['b'],
      items: [
        { text: 'A', value: 'a' },
        { text: 'B', value: 'b' },
        { text: 'C', value: 'c', hint: 'Closed' },
      ],
      ...wrong,
    }),
  truth: (wrong) => checkboxes({ name: 'truth', items: [{ text: 'It is true', value: 'yes' }], ...wrong }),
  'born-day': (wrong) => dateInput({ legend: 'Born', hint: 'Like 1 2 1980', namePrefix: 'born', ...wrong }),
  'missed-month': (wrong) =>
    dateInput({
      legend: 'Missed',
      namePrefix: 'missed',
      ...wrong,
      ...(wrong.errorMessage ? { errorFields: ['month'] } : {}),
    }),
  'contact-email': (wrong) =>
    radios({
      legend: 'Contact',
      name: 'contact',
      value: 'email',
      items: [
        { text: 'Email', value: 'email', conditional: textInput({ label: 'Email', name: 'contact-email', ...wrong }) },
      ],
    }),
  enw: (wrong) => html`<div lang="cy">${textInput({ label: 'Enw', name: 'enw', lang: 'cy', ...wrong })}</div>`,
};

const ERRORS = Object.keys(FIELDS).map((id) => ({
  id,
  text: `Correct ${id} <b>`,
  ...(id === 'missed-month' ? { errorFields: ['month'] } : {}),
}));

const pageOf = (wrong: boolean) =>
  renderToString(
    html`${wrong ? errorSummary({ errorList: ERRORS.map(({ id, text }) => ({ text, href: `#${id}` })) }) : ''}<form action="/echo" method="post">${Object.entries(
      FIELDS,
    ).map(([id, field]) =>
      field(wrong ? { errorMessage: `Correct ${id} <b>` } : {}),
    )}<button data-submit>Send</button> <button data-save formnovalidate name="save" value="yes">Save</button></form>`,
  );

const open = (wrong: boolean, lang?: string) =>
  openExample('text-input', [], { html: pageOf(wrong), script: '/form-errors.js', lang });

/** What stands in `<main>`, one line a node; space between elements means nothing. */
const markup = (page: ExamplePage) =>
  page.evaluate(() => {
    const lines = (node: Node, depth: string): string[] => {
      if (node instanceof Text) return node.data.trim() ? [depth + node.data.replace(/\s+/g, ' ').trim()] : [];
      if (!(node instanceof Element)) return [];
      const attributes = [...node.attributes].map(({ name, value }) => `${name}="${value}"`).sort();
      const inside = [...node.childNodes].flatMap((each) => lines(each, `${depth} `));
      return [`${depth}<${[node.localName, ...attributes].join(' ')}>`, ...inside];
    };
    (document.activeElement as HTMLElement | null)?.blur();
    return lines(document.querySelector('main')!, '');
  });

const show = (page: ExamplePage, errors: readonly FormErrors.FormError[] = ERRORS) =>
  page.evaluate((list) => window.formErrors.showErrors(document.querySelector('form')!, list), errors);
const clear = (page: ExamplePage) =>
  page.evaluate(() => window.formErrors.clearErrors(document.querySelector('form')!));
const title = (page: ExamplePage) => page.evaluate(() => document.title);

before(async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import 'council-components/council-components.min.js';
import * as formErrors from '@council-components/forms/form-errors.js';
window.formErrors = formErrors;`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  (await theServer()).scripts.set('/form-errors.js', outputFiles[0]!.text);
});

describe('showErrors', () => {
  it('gives every kind of field the DOM that a server gives', async () => {
    const expected = await markup(await open(true));
    const page = await open(false);
    await show(page);
    assert.deepEqual(await markup(page), expected);
    assert.deepEqual(await page.errors(), []);
  });

  it('takes all of it away again, its own and the server’s', async () => {
    const page = await open(false);
    const expected = await markup(page);
    await show(page);
    await clear(page);
    assert.deepEqual(await markup(page), expected);
    const fromServer = await open(true);
    await clear(fromServer);
    assert.deepEqual(await markup(fromServer), expected);
  });

  it('replaces the errors that were there, and shows none where there are none', async () => {
    const page = await open(true);
    await show(page, [{ id: 'name', text: 'Enter your name' }]);
    const words = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('p.council-error-message, council-error-summary li')].map(
          (each) => each.textContent,
        ),
      );
    assert.deepEqual(await words(), ['Enter your name', 'Error: Enter your name']);
    await show(page, []);
    assert.deepEqual(await words(), []);
  });

  it('puts the focus on the summary and “Error:” in the title, once', async () => {
    const page = await open(false);
    const before = await title(page);
    await show(page);
    await show(page);
    assert.equal(await page.evaluate(() => document.activeElement!.className), 'council-error-summary');
    assert.equal(await title(page), `Error: ${before}`);
    await clear(page);
    assert.equal(await title(page), before);
  });

  it('speaks the language of the page', async () => {
    const page = await open(false, 'cy');
    await show(page, [{ id: 'name', text: 'Rhowch eich enw' }]);
    assert.match(await title(page), /^Gwall: /);
    assert.equal(
      await page.evaluate(() => document.querySelector('council-error-summary h2')!.textContent),
      'Mae problem wedi codi',
    );
  });

  it('keeps what was typed, and where an error link leads', async () => {
    const page = await open(false);
    await page.click('#name');
    await page.type('Answer');
    await page.click('#days');
    await show(page);
    assert.deepEqual(
      await page.evaluate(() => [
        document.querySelector<HTMLInputElement>('#name')!.value,
        document.querySelector<HTMLInputElement>('#days')!.checked,
      ]),
      ['Answer', true],
    );
    await page.click('a[href="#missed-month"]');
    assert.equal(await page.evaluate(() => document.activeElement!.id), 'missed-month');
  });

  it('says so when there is no such field, and still lists the error', async () => {
    const page = await open(false);
    await show(page, [{ id: 'nowhere', text: 'Enter it' }]);
    assert.match((await page.errors()).join(), /no field has a control with the id "nowhere"/);
    assert.equal(
      await page.evaluate(() => document.querySelector('council-error-summary li')!.textContent),
      'Enter it',
    );
  });
});

describe('checkOnSubmit', () => {
  const wired = async () => {
    const page = await open(false);
    await page.evaluate(() =>
      window.formErrors.checkOnSubmit(document.querySelector('form')!, (answers) =>
        answers.get('name') ? [] : [{ id: 'name', text: 'Enter your name' }],
      ),
    );
    return page;
  };
  const errors = (page: ExamplePage) =>
    page.evaluate(() => document.querySelectorAll('p.council-error-message').length);

  it('shows what is wrong instead of sending it, and sends it once it is right', async () => {
    const page = await wired();
    assert.equal(await page.evaluate(() => document.querySelector('form')!.noValidate), true);
    await page.click('[data-submit]');
    assert.equal(await errors(page), 1);
    await page.click('a[href="#name"]');
    await page.type('Answer');
    await page.press('Enter');
    assert.deepEqual((await page.submitted())[0], ['name', 'Answer']);
  });

  it('lets “Save and come back later” go unchecked', async () => {
    const page = await wired();
    await page.click('[data-save]');
    assert.ok((await page.submitted()).some(([name, value]) => name === 'save' && value === 'yes'));
  });
});
