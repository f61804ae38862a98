import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openExample, type ExamplePage } from '../../../../test/support/open-example.js';

const count = (page: ExamplePage) =>
  page.evaluate(() => {
    const visible = document.querySelector<HTMLElement>('[data-part=count]')!;
    return visible.hidden ? null : visible.textContent;
  });
const said = (page: ExamplePage) => page.evaluate(() => document.querySelector('[role=status]')!.textContent);
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('<council-character-count>', () => {
  it('says the limit without JavaScript', async () => {
    const page = await openExample('character-count', 'default', { scripts: 'off' });
    const limit = await page.evaluate(() => {
      const { id } = document.querySelector('[data-part=limit]')!;
      const described = document.querySelector('textarea')!.getAttribute('aria-describedby')!.split(' ');
      return described.includes(id) && document.getElementById(id)!.textContent;
    });
    assert.equal(limit, 'You can enter up to 500 characters');
    assert.equal(await count(page), null);
  });

  it('shows what remains, and speaks only when typing pauses', async () => {
    const page = await openExample('character-count', 'default');
    assert.equal(await count(page), 'You have 500 characters remaining');
    await page.click('textarea');
    await page.type('The gate');
    assert.equal(await count(page), 'You have 492 characters remaining');
    assert.equal(await said(page), '');
    await page.waitFor(() => document.querySelector('[role=status]')!.textContent);
    assert.equal(await said(page), 'You have 492 characters remaining');
  });

  it('keeps quiet where nothing has changed, and after the person has left', async () => {
    const page = await openExample('character-count', ['with hint, error and value over the limit', 'default']);
    await page.click('textarea');
    await pause(1600);
    assert.equal(await said(page), '');
    await page.type('x');
    await page.press('Tab');
    await pause(1600);
    assert.equal(await said(page), '');
  });

  it('never stops anyone from typing; over the limit it looks wrong', async () => {
    const page = await openExample('character-count', 'with a threshold');
    const looksWrong = () =>
      page.evaluate(() => document.querySelector('textarea')!.classList.contains('council-textarea--error'));
    await page.click('textarea');
    await page.type('x'.repeat(40));
    assert.deepEqual([await count(page), await looksWrong()], ['You have 0 characters remaining', false]);
    await page.type('x');
    assert.deepEqual([await count(page), await looksWrong()], ['You have 1 character too many', true]);
    assert.equal(await page.evaluate(() => document.querySelector('textarea')!.value.length), 41);
    await page.press('Backspace');
    assert.deepEqual([await count(page), await looksWrong()], ['You have 0 characters remaining', false]);
  });

  it('waits for the threshold', async () => {
    const page = await openExample('character-count', 'with a threshold');
    const height = () => page.evaluate(() => document.querySelector('main')!.getBoundingClientRect().height);
    const before = await height();
    await page.click('textarea');
    await page.type('x'.repeat(29));
    assert.equal(await count(page), null);
    await pause(1600);
    assert.equal(await said(page), '');
    await page.type('x');
    assert.equal(await count(page), 'You have 10 characters remaining');
    assert.equal(await height(), before);
  });

  it('moves nothing on the page when the count takes over', async () => {
    const names = ['default', 'with hint, error and value over the limit', 'with a threshold'];
    const page = await openExample('character-count', names, { scripts: 'late' });
    await page.waitFor(() => document.querySelector('main'));
    for (const width of [1024, 320]) {
      await page.viewport(width, 800);
      const height = () => page.evaluate(() => document.querySelector('main')!.getBoundingClientRect().height);
      const before = await height();
      if (width === 1024) await page.release();
      assert.equal(await height(), before);
    }
    await page.viewport(1024, 768);
  });

  it('counts a value that arrived without any event, as speech software puts it', async () => {
    const page = await openExample('character-count', 'default');
    await page.click('textarea');
    await page.evaluate(() => {
      document.querySelector('textarea')!.value = 'dictated';
    });
    await page.waitFor(() => document.querySelector('[role=status]')!.textContent);
    assert.equal(await said(page), 'You have 492 characters remaining');
    assert.equal(await count(page), 'You have 492 characters remaining');
  });

  it('counts again after reset and on return to the page', async () => {
    const page = await openExample('character-count', 'in words', { form: true });
    assert.equal(await count(page), 'You have 47 words remaining');
    await page.click('textarea');
    await page.type(' now');
    assert.equal(await count(page), 'You have 46 words remaining');
    await page.evaluate(() => document.forms[0]!.reset());
    await page.waitFor(
      () => document.querySelector('[data-part=count]')!.textContent === 'You have 47 words remaining',
    );
    await page.evaluate(() => {
      document.querySelector('textarea')!.value = 'restored by the browser';
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    assert.equal(await count(page), 'You have 46 words remaining');
  });

  it('counts what was typed before it came to life, and leaves it', async () => {
    const page = await openExample('character-count', 'default', { scripts: 'late' });
    await page.waitFor(() => document.querySelector('main'));
    await page.click('textarea');
    await page.type('early');
    await page.release();
    await page.type(' and late');
    assert.equal(await page.evaluate(() => document.querySelector('textarea')!.value), 'early and late');
    assert.equal(await count(page), 'You have 486 characters remaining');
    await page.waitFor(() => document.querySelector('[role=status]')!.textContent);
  });

  it('speaks Welsh', async () => {
    const page = await openExample('character-count', 'in Welsh');
    await page.click('textarea');
    await page.type('Glaw');
    assert.equal(await count(page), 'Mae gennych 496 nod ar ôl');
  });
});
