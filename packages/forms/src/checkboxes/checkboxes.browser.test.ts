import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openExample, type Page } from '../../../../test/support/open-example.js';

const NONE = 'with none of these';
const checked = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value));

describe('<council-checkboxes>', () => {
  it('unchecks the others when “None of these” is checked, and it when another is', async () => {
    const page = await openExample('checkboxes', NONE);
    await page.click('label[for=benefits]');
    await page.click('label[for=benefits-2]');
    assert.deepEqual(await checked(page), ['uc', 'pc']);
    await page.click('label[for=benefits-4]');
    assert.deepEqual(await checked(page), ['none']);
    await page.click('label[for=benefits-2]');
    assert.deepEqual(await checked(page), ['pc']);
  });

  it('does the same from the keyboard, and lets everything be unchecked', async () => {
    const page = await openExample('checkboxes', NONE);
    await page.press('Tab');
    await page.press('Space');
    await page.press('Tab');
    await page.press('Tab');
    await page.press('Space');
    assert.deepEqual(await checked(page), ['none']);
    await page.press('Space');
    assert.deepEqual(await checked(page), []);
  });

  it('tells the page of every checkbox that it unchecks', async () => {
    const page = await openExample('checkboxes', NONE);
    await page.click('#benefits');
    await page.evaluate(() => {
      const heard: string[] = [];
      Reflect.set(window, 'heard', heard);
      document.addEventListener('change', ({ target }) => {
        const { value, checked } = target as HTMLInputElement;
        heard.push(`${value} ${checked}`);
      });
    });
    await page.click('#benefits-4');
    assert.deepEqual((await page.evaluate(() => Reflect.get(window, 'heard') as string[])).sort(), [
      'none true',
      'uc false',
    ]);
  });

  it('leaves contradictions to the server where there is no script', async () => {
    const page = await openExample('checkboxes', NONE, { scripts: 'off', form: true });
    await page.click('#benefits');
    await page.click('#benefits-4');
    await page.click('[data-submit]');
    assert.deepEqual(await page.submitted(), [
      ['benefits', 'uc'],
      ['benefits', 'none'],
    ]);
  });

  it('unchecks nothing by itself when it arrives: the page says what was answered', async () => {
    const page = await openExample('checkboxes', NONE, { scripts: 'late' });
    await page.waitFor(() => document.querySelector('#benefits-4'));
    await page.click('#benefits');
    await page.click('#benefits-4');
    await page.release();
    assert.deepEqual(await checked(page), ['uc', 'none']);
  });

  it('shows and hides the questions of each choice, also of one that “Nobody” unchecks', async () => {
    const page = await openExample('checkboxes', 'with conditional questions');
    const shown = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.council-choices__conditional')].map((each) => each.getClientRects().length > 0),
      );
    const said = () => page.evaluate(() => document.querySelector('[role=status]')!.textContent);
    assert.deepEqual(await shown(), [true, false]);
    await page.click('#tell-2');
    assert.deepEqual(await shown(), [true, true]);
    assert.equal(await said(), 'There is more to answer under “My landlord”');
    await page.click('#tell-4');
    assert.deepEqual(await shown(), [false, false]);
    assert.equal(await said(), '');
  });

  it('works for choices that a page adds later', async () => {
    const page = await openExample('checkboxes', NONE);
    await page.evaluate(() => {
      const item = document.querySelector('.council-choices__item')!;
      const copy = item.cloneNode(true) as Element;
      const input = copy.querySelector('input')!;
      input.id = 'later';
      input.value = 'later';
      copy.querySelector('label')!.htmlFor = 'later';
      item.after(copy);
    });
    await page.click('#later');
    await page.click('#benefits-4');
    assert.deepEqual(await checked(page), ['none']);
  });
});
