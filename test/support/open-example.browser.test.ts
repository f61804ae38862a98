import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openExample } from './open-example.js';

describe('the example page', () => {
  it('takes real keys and clicks, and runs the scripts', async () => {
    const page = await openExample('text-input', ['default', 'with hint'], { form: true });
    assert.equal(await page.evaluate(() => Boolean(customElements.get('council-text-input'))), true);
    await page.click('#full-name');
    await page.type('Two Àé’words');
    await page.press('Tab');
    await page.type('12');
    await page.press('Shift+Tab');
    assert.deepEqual(
      await page.evaluate(() => [
        document.activeElement!.id,
        ...[...document.querySelectorAll('input')].map((each) => each.value),
      ]),
      ['full-name', 'Two Àé’words', '12'],
    );
    await page.click('[data-submit]');
    assert.deepEqual(await page.submitted(), [
      ['full-name', 'Two Àé’words'],
      ['account-number', '12'],
    ]);
    await page.back();
    await page.waitFor(() => document.querySelector('#full-name'));
    assert.deepEqual(await page.errors(), []);
  });

  it('runs no script when they are off, and still takes keys', async () => {
    const page = await openExample('text-input', 'default', { scripts: 'off', form: true });
    await page.click('#full-name');
    await page.type('abc');
    assert.deepEqual(
      await page.evaluate(() => [
        typeof Reflect.get(globalThis, 'councilWatch'),
        Boolean(customElements.get('council-text-input')),
        document.querySelector('input')!.value,
      ]),
      ['undefined', false, 'abc'],
    );
    await page.press('Enter');
    assert.deepEqual(await page.submitted(), [['full-name', 'abc']]);
  });

  it('keeps a late script back until it is released', async () => {
    const page = await openExample('text-input', 'default', { scripts: 'late' });
    assert.equal(await page.evaluate(() => Boolean(customElements.get('council-text-input'))), false);
    await page.release();
    assert.equal(await page.evaluate(() => Boolean(customElements.get('council-text-input'))), true);
  });

  it('sends a page in pieces once the element is defined', async () => {
    const page = await openExample('text-input', 'default', { pieces: true });
    assert.equal(await page.evaluate(() => document.querySelectorAll('input').length), 1);
  });

  it('reports errors of the page', async () => {
    const page = await openExample('text-input', 'default', {
      html: '<council-text-input><input id="x" name="x"></council-text-input>',
    });
    assert.match((await page.errors()).join(), /has no label/);
  });

  it('shows a page as narrow as a small phone', async () => {
    const page = await openExample('text-input', 'default');
    await page.viewport(320, 640);
    assert.equal(await page.evaluate(() => innerWidth), 320);
    await page.click('#full-name');
    await page.type('a');
    assert.equal(await page.evaluate(() => document.querySelector('input')!.value), 'a');
    await page.viewport(1024, 768);
    assert.equal(await page.evaluate(() => innerWidth), 1024);
  });
});
