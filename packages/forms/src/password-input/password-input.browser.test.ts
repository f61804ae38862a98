import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openExample, type ExamplePage } from '../../../../test/support/open-example.js';

const state = (page: ExamplePage) =>
  page.evaluate(() => {
    const toggle = document.querySelector('[data-part=toggle]')!;
    return [
      document.querySelector('input')!.type,
      toggle.textContent,
      toggle.getAttribute('aria-label'),
      document.querySelector('[role=status]')!.textContent,
    ];
  });

const HIDDEN = ['password', 'Show', 'Show password', ''];
const SHOWN = ['text', 'Hide', 'Hide password', 'Your password is visible'];

describe('<council-password-input>', () => {
  it('offers to show the password only where a script can', async () => {
    const page = await openExample('password-input', 'default', { scripts: 'off' });
    assert.equal(await page.evaluate(() => document.querySelector<HTMLElement>('[data-part=toggle]')!.hidden), true);
    const upgraded = await openExample('password-input', 'default');
    assert.equal(
      await upgraded.evaluate(() => document.querySelector<HTMLElement>('[data-part=toggle]')!.hidden),
      false,
    );
    assert.deepEqual(await state(upgraded), HIDDEN);
  });

  it('moves nothing on the page when the button appears', async () => {
    const page = await openExample('password-input', 'default', { scripts: 'late' });
    await page.waitFor(() => document.querySelector('main'));
    const place = () =>
      page.evaluate(() => {
        const { width, height } = document.querySelector('input')!.getBoundingClientRect();
        return [width, height, document.querySelector('main')!.getBoundingClientRect().height];
      });
    const before = await place();
    await page.release();
    assert.deepEqual(await place(), before);
  });

  it('shows and hides the password, and says so', async () => {
    const page = await openExample('password-input', 'default');
    await page.click('input');
    await page.type('three random words');
    await page.press('Tab');
    await page.press('Enter');
    assert.deepEqual(await state(page), SHOWN);
    assert.equal(await page.evaluate(() => document.querySelector('input')!.value), 'three random words');
    await page.press('Space');
    assert.deepEqual(await state(page), ['password', 'Show', 'Show password', 'Your password is hidden']);
    await page.click('[data-part=toggle]');
    assert.deepEqual(await state(page), SHOWN);
  });

  it('hides it before the form is sent, even when another script stops the event', async () => {
    const page = await openExample('password-input', 'default', { form: true });
    await page.click('[data-part=toggle]');
    await page.evaluate(() =>
      document.forms[0]!.addEventListener('submit', (event) => {
        event.preventDefault();
        event.stopImmediatePropagation();
      }),
    );
    await page.click('[data-submit]');
    assert.deepEqual(await state(page), HIDDEN);
  });

  it('hides it when the form is reset', async () => {
    const page = await openExample('password-input', 'default', { form: true });
    await page.click('[data-part=toggle]');
    await page.evaluate(() => document.forms[0]!.reset());
    await page.waitFor(() => document.querySelector('input')!.type === 'password');
    assert.deepEqual(await state(page), HIDDEN);
  });

  it('hides it on return to the page', async () => {
    const page = await openExample('password-input', 'default', { form: true });
    await page.click('[data-part=toggle]');
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    assert.deepEqual(await state(page), HIDDEN);
  });

  it('speaks Welsh', async () => {
    const page = await openExample('password-input', 'in Welsh');
    await page.click('[data-part=toggle]');
    assert.deepEqual(await state(page), ['text', 'Cuddio', 'Cuddio’r cyfrinair', 'Mae eich cyfrinair yn weladwy']);
  });

  it('takes the page’s own words', async () => {
    const page = await openExample('password-input', 'default', {
      html: `<council-password-input data-message-show="Reveal" data-message-show-password="Reveal passphrase">
        <label for="own">Passphrase</label>
        <input type="password" id="own" data-part="control">
        <button type="button" data-part="toggle" hidden></button>
        <span role="status" data-part="status"></span>
      </council-password-input>`,
    });
    assert.deepEqual(await state(page), ['password', 'Reveal', 'Reveal passphrase', '']);
  });
});
