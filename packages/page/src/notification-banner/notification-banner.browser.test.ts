import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderToString } from '@council-components/core/server.js';
import { notificationBanner } from '@council-components/page/notification-banner.js';
import { openExample, type Page } from '../../../../test/support/open-example.js';

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement!.getAttribute('role') ?? document.activeElement!.localName);

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

  it('does not take someone out of a field when its script is late', async () => {
    const html = `${renderToString(notificationBanner({ type: 'success', text: 'Saved' }))}<label>Name <input></label>`;
    const page = await openExample('notification-banner', [], { scripts: 'late', html });
    await page.click('input');
    await page.type('Mair');
    await page.release();
    await page.type(' Evans');
    assert.equal(await page.evaluate(() => document.querySelector('input')!.value), 'Mair Evans');
  });

  it('works for HTML that a script adds later', async () => {
    const page = await openExample('notification-banner', 'default');
    await page.evaluate(() => {
      const banner = document.createElement('council-notification-banner');
      Object.assign(banner, { type: 'success', text: 'Photo added', titleId: 'later' });
      document.body.append(banner);
    });
    await page.waitFor(
      () => document.activeElement?.role === 'alert' && document.activeElement.textContent.includes('Photo added'),
    );
  });

  it('says all of it without JavaScript', async () => {
    const page = await openExample('notification-banner', 'success', { scripts: 'off' });
    assert.match(await page.evaluate(() => document.body.innerText), /Success\s+Your collection reminder is set up/);
  });
});
