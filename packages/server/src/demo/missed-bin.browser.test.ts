import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { engine, openAddress, type Page } from '../../../../test/support/open-example.js';
import { startDemo, type DemoProcess } from '../../test/support/demo-process.js';
import { dataFolder } from '../../test/support/folders.js';
import { RIGHT } from '../../test/support/visitor.js';
import { withoutScripts } from '../../test/support/without-scripts.js';

const CONTINUE = 'main form > council-button button, main form > .council-button-group button';
const { collection } = RIGHT;

let demo: DemoProcess;
let address: string;
before(async () => {
  ({ demo, address } = await startDemo({ DATA_DIR: await dataFolder() }));
});
after(() => demo.stop('SIGTERM'));

const fill = async (page: Page, id: string, text: string) => {
  await page.click(`#${id}`);
  await page.type(text);
};
const arrives = (page: Page, path: string) =>
  page.waitFor((wanted) => location.pathname === wanted && document.readyState === 'complete', path);
const isUpgraded = () => customElements.get('council-error-summary') !== undefined;
const shows = (page: Page) =>
  page.evaluate(() => ({
    title: document.title,
    links: [...document.querySelectorAll('.council-error-summary a')].map((link) => link.textContent),
    messages: [...document.querySelectorAll('p.council-error-message')].map((words) =>
      words.lastChild!.textContent!.trim(),
    ),
  }));
/** Chooses a file as the browser's own dialogue would. */
const choose = (page: Page, id: string, bytes: number[]) =>
  page.evaluate(
    (wanted, content) => {
      const input = document.getElementById(wanted) as HTMLInputElement;
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(content)], 'bin.jpg', { type: 'image/jpeg' }));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    id,
    bytes,
  );

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Axe finds nothing, and has nothing to ask. */
async function isAccessible(page: Page): Promise<void> {
  await page.inject(axe);
  const found = await page.evaluate(async () => {
    const { violations, incomplete } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run();
    return [...violations, ...incomplete].map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`,
    );
  });
  assert.deepEqual(found, [], await page.url());
}

/**
 * From the list of services to the reference, with each mistake on the way that the page can show.
 * @param look is taken at every page, and at every error
 */
async function journey(page: Page, look: (page: Page) => Promise<void>): Promise<void> {
  const arrive = async (path: string) => {
    await arrives(page, path);
    await look(page);
  };
  const next = async (path: string) => {
    await page.click(CONTINUE);
    await arrive(path);
  };
  const isRefused = async () => {
    await page.click(CONTINUE);
    await page.waitFor(() => document.querySelector('.council-error-summary') !== null);
    await look(page);
  };

  await page.click('main a[href="/missed-bin"]');
  await arrive('/missed-bin');
  await page.click('main a[href="/missed-bin/new"]');
  await arrive('/missed-bin/address');

  await fill(page, 'address-line-1', '12 Long Street');
  await isRefused();
  const words = ['Enter a town or city', 'Enter a postcode'];
  assert.deepEqual(await shows(page), {
    title: 'Error: Where should we have collected from? – Report a missed bin collection – Exampleshire Council',
    links: words,
    messages: words,
  });
  await page.click('.council-error-summary a');
  assert.equal(await page.evaluate(() => document.activeElement!.id), 'town', 'the link lands in the field');
  // WebKitGTK without scripts: the field has the focus, but keys reach it only after a click.
  await fill(page, 'town', 'Exampleton');
  await fill(page, 'postcode', 'ex1 2ab');
  assert.equal(
    await page.evaluate(() => document.querySelector<HTMLInputElement>('#address-line-1')!.value),
    '12 Long Street',
  );
  await next('/missed-bin/collection');
  assert.equal((await shows(page)).title.startsWith('Error'), false);

  await fill(page, 'missed-on-day', collection['missed-on-day']);
  await isRefused();
  assert.deepEqual((await shows(page)).links, [
    'Select which bins we did not empty',
    'The date of the collection must include a month and a year',
  ]);
  await page.click('label[for=bins-2]');
  await fill(page, 'missed-on-month', collection['missed-on-month']);
  await fill(page, 'missed-on-year', collection['missed-on-year']);
  await next('/missed-bin/what-happened');

  await fill(page, 'what-happened', 'It was windy.');
  await next('/missed-bin/photo');
  await choose(page, 'photo', [0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
  await next('/missed-bin/contact');

  assert.equal(await page.evaluate(() => document.querySelector('#phone')!.checkVisibility()), false);
  await page.click('label[for=contact-2]');
  assert.equal(
    await page.evaluate(() => document.querySelector('#phone')!.checkVisibility()),
    true,
    'its question is there',
  );
  await isRefused();
  assert.deepEqual((await shows(page)).messages, ['Enter a telephone number']);
  await fill(page, 'phone', '01632 960 001');
  await next('/missed-bin/check');

  const answers = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('dd:nth-of-type(1)')].map((each) => (each as HTMLElement).innerText),
    );
  assert.deepEqual(
    (await answers()).filter((_, index) => index !== 2),
    ['12 Long Street\nExampleton\nEX1 2AB', 'Recycling', 'It was windy.', 'bin.jpg (1 kB)', 'Telephone\n+441632960001'],
  );
  await page.click('a[href="/missed-bin/what-happened?from=check"]');
  await arrive('/missed-bin/what-happened');
  await page.click('#what-happened');
  await page.press('Control+End');
  await page.type(' Very.');
  await next('/missed-bin/check');
  assert.equal((await answers())[3], 'It was windy. Very.');

  await page.click(CONTINUE);
  await arrive('/missed-bin/sent');
  const reference = () => page.evaluate(() => /EX-\w{4}-\w{4}/.exec(document.querySelector('main')!.textContent!)?.[0]);
  const first = await reference();
  assert.match(first!, /^EX-/);
  await page.reload();
  assert.equal(await reference(), first);
  assert.deepEqual(await page.errors(), [], 'the strict content security policy is kept, and nothing failed');
}

describe(`reporting a missed bin in ${engine}`, () => {
  it('works with scripts: errors show at once, and the focus moves to the summary', async () => {
    const page = await openAddress(`${address}/missed-bin/address`);
    await page.waitFor(isUpgraded);
    // A mark that would go if the page were loaded again: no request is needed to show what is wrong.
    await page.evaluate(() => void Reflect.set(globalThis, 'same', true));
    await page.click(CONTINUE);
    assert.equal(await page.evaluate(() => document.activeElement!.className), 'council-error-summary');
    assert.equal((await shows(page)).links.length, 3);
    assert.equal(await page.evaluate(() => Reflect.get(globalThis, 'same')), true);
    await page.goto(`${address}/`);
    await journey(page, isAccessible);
  });

  it('works without scripts', async () => {
    // Only Chromium's driver has a switch for scripts. In the others the site's scripts arrive empty.
    const site = engine === 'chromium' ? { address, close() {} } : await withoutScripts(address);
    const page = await openAddress(`${site.address}/`, { scripts: 'off' });
    assert.equal(await page.evaluate(() => customElements.get('council-button') === undefined), true);
    try {
      await journey(page, async () => {});
    } finally {
      site.close();
    }
  });

  it('works in Welsh, with the same errors from browser and server', async () => {
    const page = await openAddress(`${address}/`);
    await arrives(page, '/');
    await page.click('nav a[lang=cy]');
    await arrives(page, '/cy');
    await page.click('main a');
    await arrives(page, '/cy/missed-bin');
    await page.click('main a');
    await arrives(page, '/cy/missed-bin/address');
    await page.click(CONTINUE);
    await page.waitFor(() => document.querySelector('.council-error-summary'));
    const fromBrowser = await shows(page);
    assert.match(fromBrowser.title, /^Gwall: /);
    // Past the browser's check, to the server's. The page that comes has not got the mark.
    await page.evaluate(() => {
      Reflect.set(globalThis, 'same', true);
      document.querySelector('form')!.submit();
    });
    await page.waitFor(() => !Reflect.get(globalThis, 'same') && document.title.startsWith('Gwall: '));
    await page.waitFor(() => document.readyState === 'complete');
    assert.deepEqual(await shows(page), fromBrowser);
  });

  it('fits a phone: no page scrolls sideways at 320 pixels', async () => {
    const page = await openAddress(`${address}/missed-bin/address`);
    await page.viewport(320, 640);
    for (const path of ['/', '/missed-bin', '/missed-bin/address', '/cy/missed-bin/address', '/privacy', '/nowhere']) {
      await page.goto(address + path);
      await arrives(page, path);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path);
    }
    await page.viewport(1180, 800);
  });
});
