/**
 * The comparison of eight systems, repeated for ours: what was measured of the others is in the README's sources. Ours
 * must have, of 6: every hint and error in the description, every `#id` link focused, every field posted with scripts and
 * without; of 5: every label clickable; axe without a violation and without a question.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { openExample } from '../support/open-example.js';
import { FIELDS, sixFields } from './six-fields.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const open = (options = {}) => openExample('text-input', [], { html: sixFields(), ...options });

/** Answers every field as a person would: real clicks and keys. */
async function fill(page) {
  const answers = {
    '#full-name': 'Answer',
    '#details': 'It was full',
    '#missed-day': '27',
    '#missed-month': '3',
    '#missed-year': '2026',
  };
  for (const [field, words] of Object.entries(answers)) {
    await page.click(field);
    await page.type(words);
  }
  await page.click('#bin-2');
  await page.click('#help');
  // Typing the first letter chooses in a closed select, except in WebKitGTK, whose popup is not the page's.
  await page.evaluate(() => document.querySelector('#area').focus());
  await page.type('N');
}

const POSTED = {
  'full-name': 'Answer',
  bin: 'food',
  help: 'carry',
  area: 'north',
  details: 'It was full',
  'missed-day': '27',
  'missed-month': '3',
  'missed-year': '2026',
};

describe('the six-field form', () => {
  it('gives axe nothing to report and nothing to ask', async () => {
    const page = await open();
    await page.inject(axe);
    const { violations, incomplete } = await page.evaluate(async () => {
      const found = await globalThis.axe.run();
      const brief = (list) => list.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`);
      return { violations: brief(found.violations), incomplete: brief(found.incomplete) };
    });
    assert.deepEqual({ violations, incomplete }, { violations: [], incomplete: [] });
  });

  it('has hint and error in the description of all six', async () => {
    const page = await open();
    for (const { id, hint, error } of FIELDS) {
      const description = await page.evaluate((control) => {
        const ids = document.getElementById(control).getAttribute('aria-describedby').split(' ');
        return ids.map((each) => document.getElementById(each).textContent).join(' ');
      }, id);
      for (const words of [hint, error]) assert.ok(description.includes(words), `${id}: ${description}`);
    }
  });

  it('puts the focus in the field for all six links', async () => {
    const page = await open();
    for (const { id } of FIELDS) {
      await page.click(`a[href="#${id}"]`);
      assert.equal(await page.evaluate(() => document.activeElement.id), id);
    }
  });

  it('answers to a click on a label: text, radio, checkbox, select and textarea', async () => {
    const page = await open();
    for (const id of ['full-name', 'bin', 'help', 'area', 'details']) {
      await page.click(`label[for="${id}"]`);
      assert.equal(await page.evaluate(() => document.activeElement.id), id);
    }
  });

  for (const scripts of ['on', 'off']) {
    it(`posts all six with scripts ${scripts}`, async () => {
      const page = await open({ scripts });
      await fill(page);
      await page.click('button[type=submit]');
      assert.deepEqual(Object.fromEntries(await page.submitted()), POSTED);
    });
  }

  it('shows ten controls and more with scripts off', async () => {
    const page = await open({ scripts: 'off' });
    const shown = await page.evaluate(
      () =>
        [...document.querySelectorAll('input, select, textarea, button')].filter((each) => each.checkVisibility())
          .length,
    );
    assert.ok(shown >= 10, `${shown} controls`);
  });
});
