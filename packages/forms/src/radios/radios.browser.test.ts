import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderToString } from '@council-components/core/server.js';
import { checkboxes } from '@council-components/forms/checkboxes.js';
import { radios } from '@council-components/forms/radios.js';
import { openExample, type Page } from '../../../../test/support/open-example.js';

const CONDITIONAL = 'with conditional questions';
const shown = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.council-choices__conditional')].map((each) => each.getClientRects().length > 0),
  );
const said = (page: Page) => page.evaluate(() => document.querySelector('[role=status]')!.textContent);

describe('<council-radios>', () => {
  it('shows the questions of the choice that is checked, and of no other, without any script', async () => {
    for (const scripts of ['off', 'on'] as const) {
      const page = await openExample('radios', CONDITIONAL, { scripts });
      assert.deepEqual(await shown(page), [false, false]);
      await page.click('label[for=contact]');
      assert.deepEqual(await shown(page), [true, false]);
      await page.click('label[for=contact-2]');
      assert.deepEqual(await shown(page), [false, true]);
      await page.click('label[for=contact-3]');
      assert.deepEqual(await shown(page), [false, false]);
    }
  });

  it('leads from the choice to its question with Tab', async () => {
    const page = await openExample('radios', CONDITIONAL);
    await page.click('#contact');
    await page.press('Tab');
    await page.type('a@b.cymru');
    assert.equal(
      await page.evaluate(() => document.querySelector<HTMLInputElement>('#contact-email')!.value),
      'a@b.cymru',
    );
  });

  it('says politely that a choice asks for more, and is silent when it does not', async () => {
    const page = await openExample('radios', CONDITIONAL);
    assert.equal(await said(page), '');
    await page.click('#contact');
    assert.equal(await said(page), 'There is more to answer under “Email”');
    await page.press('ArrowDown');
    assert.equal(await said(page), 'There is more to answer under “Phone”');
    await page.press('ArrowDown');
    assert.equal(await said(page), '');
  });

  it('says it in the language of the page, or in its own words', async () => {
    const page = await openExample('radios', 'in Welsh');
    await page.click('#cyswllt');
    assert.equal(await said(page), 'Mae mwy i’w ateb o dan “E-bost”');
    await page.evaluate(() =>
      document.querySelector('council-radios')!.setAttribute('data-message-revealed', 'Ac: %{choice}'),
    );
    await page.click('#cyswllt-3');
    await page.click('#cyswllt');
    assert.equal(await said(page), 'Ac: E-bost');
  });

  it('keeps nothing stale after a reset', async () => {
    const page = await openExample('radios', CONDITIONAL, { form: true });
    await page.click('#contact');
    await page.evaluate(() => document.querySelector('form')!.reset());
    assert.deepEqual(await shown(page), [false, false]);
    assert.equal(await said(page), '');
  });

  it('leaves the choices inside a conditional question to their own element', async () => {
    const inner = checkboxes({
      legend: 'Which?',
      name: 'inner',
      items: [
        { text: 'This', value: 'this', conditional: 'More about this' },
        { text: 'That', value: 'that' },
      ],
    });
    const outer = radios({
      legend: 'Any?',
      name: 'outer',
      items: [
        { text: 'Some', value: 'some', conditional: inner },
        { text: 'None', value: 'none' },
      ],
    });
    const page = await openExample('radios', [], { html: renderToString(outer) });
    const words = () =>
      page.evaluate(() => [...document.querySelectorAll('[role=status]')].map((each) => each.textContent));
    await page.click('#outer');
    await page.click('#inner');
    assert.deepEqual(await words(), ['There is more to answer under “Some”', 'There is more to answer under “This”']);
    await page.click('#inner-2');
    assert.deepEqual(await words(), ['There is more to answer under “Some”', '']);
    await page.click('#outer-2');
    assert.deepEqual(await words(), ['', '']);
  });

  it('is described wherever Tab comes in, and where an error link leads', async () => {
    const page = await openExample('radios', 'with hint, error and value');
    const described = await page.evaluate(() =>
      [...document.querySelectorAll('input')].map(
        (each) => each.getAttribute('aria-describedby')?.includes('bin-size-error') ?? null,
      ),
    );
    assert.deepEqual(described, [true, null, true, true]);
    await page.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement!.id), 'bin-size-3');
  });

  it('writes itself from attributes, JSON and properties', async () => {
    const page = await openExample('radios', [], {
      html: `<council-radios legend="Size" hint="Of the bin" name="size" value="l" items='[{"text":"Small","value":"s"},{"text":"Large","value":"l"}]'></council-radios>`,
    });
    const checked = () => page.evaluate(() => document.querySelector<HTMLInputElement>('input:checked')?.value);
    assert.equal(await checked(), 'l');
    assert.equal(await page.evaluate(() => document.querySelector('legend')!.textContent), 'Size');
    await page.evaluate(() => {
      const host = document.querySelector<HTMLElement & { written: Promise<void> }>('council-radios')!;
      Reflect.set(host, 'items', [{ text: 'Medium', value: 'm', checked: true }]);
      return host.written;
    });
    assert.equal(await page.evaluate(() => document.querySelector('.council-choices__label')!.textContent), 'Medium');
    assert.deepEqual(await page.errors(), []);
  });
});
