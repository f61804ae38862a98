import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openExample, type ExamplePage } from '../../../../test/support/open-example.js';

const GUARDED = '[data-example="against a double click"] button';

/** Counts what reaches the form, and keeps the page. */
const countSubmits = (page: ExamplePage) =>
  page.evaluate(() => {
    document.body.dataset.submits = '0';
    document.addEventListener('submit', (event) => {
      event.preventDefault();
      document.body.dataset.submits = String(Number(document.body.dataset.submits) + 1);
    });
  });
const submits = (page: ExamplePage) => page.evaluate(() => Number(document.body.dataset.submits));

describe('<council-button>', () => {
  it('sends its name and value', async () => {
    const page = await openExample('button', 'against a double click', { form: true });
    await page.click(GUARDED);
    assert.deepEqual(await page.submitted(), [['action', 'send']]);
  });

  it('ignores a second press within a second, and takes a later one', async () => {
    const page = await openExample('button', ['against a double click', 'default'], { form: true });
    await countSubmits(page);
    await page.evaluate((selector) => {
      const button = document.querySelector<HTMLButtonElement>(selector)!;
      button.click();
      button.click();
      button.click();
    }, GUARDED);
    assert.equal(await submits(page), 1);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await page.click(GUARDED);
    assert.equal(await submits(page), 2);
  });

  it('guards only where it is asked to', async () => {
    const page = await openExample('button', 'default', { form: true });
    await countSubmits(page);
    await page.evaluate(() => {
      const button = document.querySelector('button')!;
      button.click();
      button.click();
    });
    assert.equal(await submits(page), 2);
  });

  it('counts Enter in a field as a press', async () => {
    const page = await openExample('button', 'against a double click', { form: true });
    await countSubmits(page);
    await page.evaluate(() => {
      const field = document.createElement('input');
      document.forms[0]!.prepend(field);
      field.focus();
    });
    await page.press('Enter');
    await page.press('Enter');
    assert.equal(await submits(page), 1);
  });

  it('looks like a button and is a link where it goes to a page', async () => {
    const page = await openExample('button', 'link');
    await page.press('Tab');
    await page.press('Enter');
    assert.match(await page.url(), /#start$/);
  });
});
