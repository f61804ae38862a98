import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openExample, type Page } from '../../../../test/support/open-example.js';

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement!.getAttribute('role') ?? document.activeElement!.localName);

/** In the page: adds a success banner by the shorthand, and waits until it is written. */
async function addBanner() {
  const banner = document.createElement('council-notification-banner');
  Object.assign(banner, { type: 'success', text: 'Photo added', titleId: 'later' });
  document.body.append(banner);
  await new Promise((resolve) => setTimeout(resolve));
  await (banner as typeof banner & { written: Promise<void> }).written;
}

describe('<council-notification-banner>', () => {
  it('takes focus when a page arrives with good news, and gives it back for good', async () => {
    const page = await openExample('notification-banner', 'success');
    assert.equal(await focused(page), 'alert');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    assert.equal(await page.evaluate(() => document.querySelector('[role=alert]')!.hasAttribute('tabindex')), false);
    await page.click('[role=alert] p');
    assert.equal(await focused(page), 'body', 'a click on its words does not focus it again');
  });

  it('leaves focus alone when it is only important, or when told to', async () => {
    const page = await openExample('notification-banner', ['default', 'success that leaves focus alone']);
    assert.equal(await focused(page), 'body');
  });

  it('is named by its title', async () => {
    const page = await openExample('notification-banner', 'default');
    const title = await page.evaluate(
      () =>
        document.getElementById(document.querySelector('[role=region]')!.getAttribute('aria-labelledby')!)!.textContent,
    );
    assert.equal(title, 'Important');
  });

  it('works for HTML that a script adds later', async () => {
    const page = await openExample('notification-banner', 'default');
    await page.evaluate(addBanner);
    assert.equal(await focused(page), 'alert');
  });

  it('does not take someone out of a field that they are in', async () => {
    const page = await openExample('notification-banner', [], { html: '<label>Name <input></label>' });
    await page.click('input');
    await page.evaluate(addBanner);
    assert.equal(await focused(page), 'input');
  });

  it('says all of it without JavaScript', async () => {
    const page = await openExample('notification-banner', 'success', { scripts: 'off' });
    assert.match(await page.evaluate(() => document.body.innerText), /Success\s+Your collection reminder is set up/);
  });
});
