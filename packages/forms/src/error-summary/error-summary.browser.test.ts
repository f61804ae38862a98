import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { html } from '@council-components/core/html.js';
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
import { openExample, type Page } from '../../../../test/support/open-example.js';

const items = ['a', 'b', 'c'].map((value) => ({ text: value, value }));
const FIELDS = [
  textInput({ label: 'Name', name: 'full-name' }),
  characterCount({ label: 'Story', name: 'story', maxlength: 20 }),
  passwordInput({ label: 'Password', name: 'secret' }),
  select({ label: 'Street', name: 'street', items }),
  fileUpload({ label: 'Photo', name: 'photo' }),
  radios({ legend: 'Bin', name: 'bin', items }),
  checkboxes({ legend: 'Days', name: 'days', items }),
  dateInput({ legend: 'Date', namePrefix: 'date' }),
];
const IDS = ['full-name', 'story', 'secret', 'street', 'photo', 'bin', 'days', 'date-day', 'date-year'];
const errorList = [...IDS, 'date'].map((id) => ({ text: `Correct ${id}`, href: `#${id}` }));
const form = renderToString(html`${errorSummary({ errorList })}<form>${FIELDS}</form>`);

const focused = (page: Page) => page.evaluate(() => document.activeElement!.id || document.activeElement!.className);
const follow = (page: Page, id: string) => page.click(`a[href="#${id}"]`);

describe('<council-error-summary>', () => {
  it('takes the focus when the page loads, and cannot be focused by a click afterwards', async () => {
    const page = await openExample('error-summary', 'default');
    assert.equal(await focused(page), 'council-error-summary');
    await page.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement!.getAttribute('href')), '#full-name');
    assert.equal(
      await page.evaluate(() => document.querySelector('div.council-error-summary')!.hasAttribute('tabindex')),
      false,
    );
    await page.click('h2');
    assert.notEqual(await focused(page), 'council-error-summary');
  });

  it('leaves the focus where it is when told to', async () => {
    const page = await openExample('error-summary', 'with description');
    assert.notEqual(await focused(page), 'council-error-summary');
  });

  it('takes the focus when it is put on the page later, and whenever it is asked to', async () => {
    const page = await openExample('error-summary', 'with description');
    await page.evaluate(() => {
      const later = document.querySelector('council-error-summary')!.cloneNode(true) as Element;
      later.removeAttribute('disable-auto-focus');
      later.id = 'later';
      document.querySelector('main')!.append(later);
    });
    const inLater = () => page.evaluate(() => document.activeElement!.parentElement!.id);
    assert.equal(await inLater(), 'later');
    await page.click('council-error-summary:not(#later) a');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.evaluate(() => document.getElementById('later')!.focus());
    assert.equal(await inLater(), 'later');
  });

  it('puts the focus in the field, whatever kind it is, and keeps the address', async () => {
    const page = await openExample('error-summary', [], { html: form });
    const before = await page.url();
    for (const id of IDS) {
      await follow(page, id);
      assert.equal(await focused(page), id);
    }
    await follow(page, 'date');
    assert.equal(await focused(page), 'date-day', 'the id of a whole group leads to its first control');
    assert.equal(await page.url(), before);
  });

  it('brings the label or the legend into view, so that the question is read before the answer', async () => {
    const page = await openExample('error-summary', [], { html: form });
    await page.viewport(640, 400);
    const top = (selector: string) =>
      page.evaluate((wanted) => Math.round(document.querySelector(wanted)!.getBoundingClientRect().top), selector);
    await follow(page, 'story');
    assert.ok(Math.abs(await top('label[for=story]')) < 2, `the label is at ${await top('label[for=story]')}`);
    await follow(page, 'bin');
    assert.ok(Math.abs(await top('fieldset:has(#bin) legend')) < 2);
    await page.viewport(1024, 768);
  });

  it('needs no script for its links to land in the field', async () => {
    const page = await openExample('error-summary', [], { html: form, scripts: 'off' });
    for (const id of IDS) {
      await follow(page, id);
      assert.equal(await page.waitFor(() => document.activeElement!.id), id);
    }
  });

  it('leaves links to other pages, and to what is not there, to the browser', async () => {
    const page = await openExample('error-summary', 'with its own title');
    await follow(page, 'postcode');
    assert.match(await page.url(), /#postcode$/);
    assert.deepEqual(await page.errors(), []);
  });

  it('writes itself from attributes and takes the focus then', async () => {
    const page = await openExample('error-summary', [], {
      html: `<council-error-summary error-list='[{"text":"Enter your name","href":"#name"}]'></council-error-summary>`,
    });
    assert.equal(await page.waitFor(() => document.activeElement!.className), 'council-error-summary');
    assert.equal(await page.evaluate(() => document.querySelector('h2')!.textContent), 'There is a problem');
  });
});
