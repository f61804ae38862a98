/**
 * Without scripts everything works: seen, labelled, answered, sent. Chromium has a switch for scripts. Firefox and WebKit
 * have none that leaves them drivable, so there each page comes with the policy `sandbox allow-forms allow-same-origin`,
 * under which a document runs no script and parses `<noscript>`.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { engine } from '../support/open-example.js';
import { answer, answersOf } from './answering.js';
import { all, answerable, open } from './contract.js';

describe('scripts', () => {
  it('are off indeed', async () => {
    const page = await open(all[0]!, { scripts: 'off' });
    assert.deepEqual(
      await page.evaluate(() => [typeof globalThis.councilWatch, typeof customElements.get('council-label')]),
      ['undefined', 'undefined'],
      `${engine} ran a script of a page whose scripts are off, so the tests below would prove nothing`,
    );
  });
});

for (const component of answerable) {
  const { tag } = component;
  describe(`${tag} without scripts`, () => {
    it('can be seen, is labelled, takes answers, its conditional questions too, and sends them', async () => {
      const page = await open(component, { scripts: 'off', form: true });
      const unlabelled = await page.evaluate(() =>
        contract
          .controls()
          .filter((control) => !contract.accessible(control).name)
          .map(contract.where),
      );
      assert.deepEqual(unlabelled, [], `${tag}, scripts off: controls without a name. Give each a <label for>.`);
      assert.deepEqual(await answer(page), [], `${tag}, scripts off: controls that people cannot use`);
      const expected = await page.evaluate(() => contract.formData());
      const unsent = await page.evaluate(() =>
        contract
          .controls()
          .filter((control) => !control.disabled && !control.name)
          .map(contract.where),
      );
      assert.deepEqual(unsent, [], `${tag}, scripts off: controls that send nothing. Give each a name.`);
      assert.ok((await answersOf(page)).length);
      await page.click('[data-submit]');
      const sent = (await page.submitted()).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : (value as File).name,
      ]);
      assert.deepEqual(sent, expected, `${tag}, scripts off: what arrived is not what was answered`);
    });
  });
}

for (const component of all) {
  const { tag, name, examples } = component;
  describe(`${tag} without scripts`, () => {
    it('shows its words and no button that would do nothing', async () => {
      const page = await open(component, { scripts: 'off', form: true });
      const shown = await page.evaluate(() =>
        Object.fromEntries(
          [...document.querySelectorAll<HTMLElement>('[data-example]')].map((each) => [
            each.dataset.example,
            each.innerText.trim() !== '',
          ]),
        ),
      );
      for (const example of Object.keys(examples))
        assert.ok(
          shown[example],
          `${tag}, example "${example}", scripts off: nothing to read. A server's HTML must be the whole component.`,
        );
      // A developer may ask for a plain button to hang a script on; no other component may show one.
      if (name === 'button') return;
      const dead = await page.evaluate(() =>
        [...document.querySelectorAll('[data-example] button[type=button], [data-example] a:not([href])')]
          .filter(contract.isVisible)
          .map(contract.where),
      );
      assert.deepEqual(
        dead,
        [],
        `${tag}, scripts off: buttons that do nothing. Ship them hidden, and show them when the element is defined.`,
      );
    });
  });
}

const submitting = all.flatMap((component) =>
  Object.keys(component.examples)
    .filter((example) => /<button(?![^>]*(disabled|type="button"))/.test(component.html(example)))
    .map((example) => ({ component, example })),
);
for (const { component, example } of submitting)
  describe(`${component.tag} without scripts`, () => {
    it(`sends the form: ${example}`, async () => {
      const page = await open(component, { scripts: 'off', form: true });
      const button = `[data-example="${example}"] button:not([type=button])`;
      const expected = await page.evaluate((selector) => {
        const { name, value } = document.querySelector<HTMLButtonElement>(selector)!;
        return name ? [[name, value]] : [];
      }, button);
      await page.click(button);
      assert.deepEqual(
        await page.submitted(),
        expected,
        `${component.tag}, example "${example}", scripts off: it sent something else`,
      );
    });
  });
