import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openExample } from '../support/open-example.js';
import { ANSWERS, nineFields } from './nine-fields.mjs';

const open = (scripts) => openExample('text-input', [], { html: nineFields(), scripts });

/** Answers every field with real clicks and keys. */
async function fill(page) {
  for (const [id, answer] of Object.entries(ANSWERS)) {
    if (id === 'tenure') await page.click('#tenure-2');
    else if (id === 'help') await page.click('#help');
    else if (id === 'ward') {
      await page.evaluate(() => document.querySelector('#ward').focus());
      await page.press('ArrowDown');
    } else {
      await page.click(`#${id}`);
      await page.type(answer);
    }
  }
}

const kept = (page) => page.evaluate(() => Object.fromEntries(new FormData(document.querySelector('form'))));

describe('the nine-field page', () => {
  it('has every field usable at its first paint, while the script has not arrived, and keeps every answer', async () => {
    const page = await open('late');
    assert.equal(await page.evaluate(() => customElements.get('council-button') === undefined), true);
    await fill(page);
    const before = await kept(page);
    for (const [id, answer] of Object.entries(ANSWERS)) assert.equal(before[id], answer, id);
    await page.release();
    assert.deepEqual(await kept(page), before);
  });

  it('does not shift when the script arrives', async (test) => {
    const page = await open('late');
    if (page.engine !== 'chromium') return test.skip('only Chromium measures layout shifts');
    await page.release();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    assert.equal(await page.evaluate(() => globalThis.councilWatch.shift), 0);
  });

  it('is as tall before the script arrives as after', async () => {
    const page = await open('late');
    const places = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('label, input, select, textarea, button[type=submit]')].map((each) => {
          const { x, y, width, height } = each.getBoundingClientRect();
          return [each.id, x, y, width, height].join(' ');
        }),
      );
    const before = await places();
    await page.release();
    assert.deepEqual(await places(), before);
  });
});
