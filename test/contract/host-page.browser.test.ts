/**
 * Components look and work as designed inside pages that bring styles of their own, and under the strict content
 * security policy of docs: each page of these tests is sent with it as a header.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ExamplePage } from '../support/open-example.js';
import { all, open } from './contract.js';

/** What makes a component what it is. A host may change what is inherited around us, not what we draw. */
const STYLES = [
  'display',
  'box-sizing',
  'appearance',
  'visibility',
  'list-style-type',
  'width',
  'height',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'line-height',
  'letter-spacing',
  'text-decoration-line',
  'text-transform',
  'color',
  'background-color',
  'padding-top',
  'padding-right',
  'padding-bottom',
  'padding-left',
  'margin-top',
  'margin-right',
  'margin-bottom',
  'margin-left',
  'border-top-width',
  'border-right-width',
  'border-bottom-width',
  'border-left-width',
  'border-top-style',
  'border-bottom-style',
  'border-top-color',
  'border-top-left-radius',
];
const FOCUS_STYLES = [
  'outline-style',
  'outline-width',
  'outline-color',
  'outline-offset',
  'box-shadow',
  'border-top-color',
  'background-color',
];

type Look = Record<string, Record<string, string>>;

/** @returns how each element of ours is drawn, and how each that can be focused is drawn when it is */
const look = (page: ExamplePage): Promise<Look> =>
  page.evaluate(
    (styles, focusStyles) => {
      const result: Look = {};
      const read = (element: Element, names: string[]) => {
        const computed = getComputedStyle(element);
        return Object.fromEntries(names.map((name) => [name, computed.getPropertyValue(name)]));
      };
      /** Whether a style says anything about how an element looks. */
      const says = (style: string, element: Element) => {
        // A button with a background or a border of its own is not drawn by the system.
        if (style === 'appearance') return !element.matches('button, [type=submit]');
        if (style === 'list-style-type') return getComputedStyle(element).display === 'list-item';
        // A container is as large as what it holds.
        if (style === 'width' || style === 'height')
          return element.matches('a, button, input, select, textarea, summary, label');
        // Radios and checkboxes hold no words.
        return !(/^(font|line|letter)-|^color$/.test(style) && element.matches('[type=radio], [type=checkbox]'));
      };
      const ours = [...document.querySelectorAll<HTMLElement>('[data-example] *')].filter(
        (element) =>
          element.checkVisibility() &&
          !element.closest('svg, option, optgroup, .council-visually-hidden') &&
          /council-/.test(element.className),
      );
      for (const [index, element] of ours.entries()) {
        const key = `${index} ${contract.where(element)}`;
        result[key] = read(
          element,
          styles.filter((style) => says(style, element)),
        );
        if (!element.matches('a, button, input, select, textarea, summary') || element.matches(':disabled')) continue;
        element.focus();
        result[`${key}, focused`] = read(element, focusStyles);
        element.blur();
      }
      return result;
    },
    STYLES,
    FOCUS_STYLES,
  );

/** Half a pixel is how a browser rounds, not how a page looks. */
const isSame = (one: string, other = '') =>
  one === other || (one.endsWith('px') && other.endsWith('px') && Math.abs(parseFloat(one) - parseFloat(other)) < 1);

/** Puts the stylesheet of a host page after ours, in place of the one before it. */
const wear = (page: ExamplePage, host: string) =>
  page.evaluate(async (name) => {
    document.getElementById('host')?.remove();
    const link = document.createElement('link');
    link.id = 'host';
    link.rel = 'stylesheet';
    link.href = `/hosts/${name}.css`;
    await new Promise((loaded, failed) => {
      link.onload = loaded;
      link.onerror = () => failed(new Error(`No stylesheet for the host ${name}`));
      document.head.append(link);
    });
    // Colours may fade from one look to the next.
    for (const animation of document.getAnimations()) animation.finish();
  }, host);

for (const component of all) {
  const { tag } = component;
  describe(`${tag} in another's page`, () => {
    it('looks as designed, focused or not, next to Bootstrap and after a crude reset', async () => {
      const page = await open(component, { form: true });
      // From here on, focus that a script moves is shown as for people who use the keyboard.
      await page.press('Shift');
      const designed = await look(page);
      assert.ok(Object.keys(designed).length, `${tag}: no element of it has a class that begins with council-`);
      for (const host of ['bootstrap', 'reset']) {
        await wear(page, host);
        const worn = await look(page);
        const changes = Object.entries(designed).flatMap(([where, styles]) =>
          Object.entries(styles)
            .filter(([name, value]) => !isSame(value, worn[where]?.[name]))
            .map(([name, value]) => `${where}: ${name} ${value} became ${worn[where]?.[name]}`),
        );
        assert.deepEqual(
          changes.slice(0, 20),
          [],
          `${tag}, host "${host}": ${changes.length} styles are not as designed. Set these properties on our own class.`,
        );
      }
    });

    it('breaks no rule of the content security policy', async () => {
      const page = await open(component, { form: true });
      await page.evaluate(() => contract.settled());
      assert.deepEqual(
        await page.evaluate(() => councilWatch.violations),
        [],
        `${tag} breaks the content security policy`,
      );
      assert.deepEqual(await page.errors(), [], `${tag} reports an error on a page of its own examples`);
    });
  });
}
