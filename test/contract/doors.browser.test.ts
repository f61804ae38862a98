/**
 * Whichever way a component arrives, the page is the same: as a server's HTML, as the same HTML in pieces with the
 * element already defined, through the template in an app, and through the shorthand.
 *
 * The accessibility tree is the browser's own in Chromium. Firefox and WebKit cannot be asked for theirs: there roles,
 * names and descriptions are computed in the page by dom-accessibility-api. Layout shift scores are Chromium's too; the
 * others are asked where every element starts.
 */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Component } from '../support/examples.js';
import { engine, theServer, type ExamplePage, type PageOptions } from '../support/open-example.js';
import { accessibilityTree } from './accessibility-tree.js';
import { doorsBundle } from './bundles.js';
import { all, open } from './contract.js';

const DOORS = ['pieces', 'client', 'shorthand'] as const;
const IN_WORDS = {
  pieces: 'the HTML arrives in pieces',
  client: 'an app renders the template',
  shorthand: 'the shorthand writes itself',
};

declare global {
  var doors: (door: 'client' | 'shorthand', name: string) => Promise<void>;
  var marked: Element[];
}

before(async () => {
  (await theServer()).scripts.set('/doors.js', await doorsBundle());
});

/** Opens all examples of a component through a door. */
async function enter(component: Component, door: (typeof DOORS)[number] | 'server'): Promise<ExamplePage> {
  const options: PageOptions = { form: true, script: '/doors.js' };
  if (door === 'server') return open(component, options);
  if (door === 'pieces') return open(component, { ...options, pieces: true });
  const page = await open(component, { ...options, html: places(component) });
  await page.evaluate((way, name) => doors(way, name), door, component.name);
  return page;
}

const places = ({ examples }: Component) =>
  Object.entries(examples)
    .map(([name, { lang }]) => `<div data-example="${name}"${lang ? ` lang="${lang}"` : ''}></div>`)
    .join('\n');

async function everything(page: ExamplePage) {
  await page.evaluate(() => contract.settled());
  return {
    markup: await page.evaluate(() => contract.markup()),
    tree: await accessibilityTree(page),
    sent: await page.evaluate(() => contract.formData()),
    violations: await page.evaluate(() => councilWatch.violations),
  };
}

for (const component of all) {
  const { tag, examples } = component;
  describe(`${tag} through every door`, () => {
    let server: Awaited<ReturnType<typeof everything>>;
    before(async () => {
      server = await everything(await enter(component, 'server'));
    });

    it('is clean HTML on a server', () => {
      for (const example of Object.keys(examples))
        assert.doesNotMatch(
          component.html(example),
          /<!--/,
          `${tag}, example "${example}": the server's HTML holds a comment. Page templates hold text and attributes only.`,
        );
    });

    for (const door of DOORS)
      it(`is the same page when ${IN_WORDS[door]}`, async () => {
        const page = await enter(component, door);
        const it = await everything(page);
        for (const example of Object.keys(examples))
          assert.equal(
            it.markup[example],
            server.markup[example],
            `${tag}, example "${example}": when ${IN_WORDS[door]}, its DOM is not the one of the server's HTML. Make both from the same template and data.`,
          );
        assert.deepEqual(
          it.tree,
          server.tree,
          `${tag}: when ${IN_WORDS[door]}, assistive technology is told something else`,
        );
        assert.deepEqual(it.sent, server.sent, `${tag}: when ${IN_WORDS[door]}, a form sends something else`);
        assert.deepEqual(it.violations, [], `${tag}: when ${IN_WORDS[door]}, it breaks the content security policy`);
        assert.deepEqual(await page.errors(), [], `${tag}: when ${IN_WORDS[door]}, it reports bad use of itself`);
      });

    it('moves nothing when it is upgraded', async () => {
      const page = await open(component, { scripts: 'late', form: true });
      const starts = () =>
        page.evaluate(() =>
          marked.map((element) => {
            const { x, y } = element.getBoundingClientRect();
            const drawn = element.checkVisibility() && !element.closest('[role=status]');
            return { where: contract.where(element), at: drawn && `${Math.round(x)},${Math.round(y + scrollY)}` };
          }),
        );
      await page.evaluate(() => {
        globalThis.marked = [...document.querySelectorAll('[data-example], [data-example] *')];
        councilWatch.shift = 0;
      });
      const before = await starts();
      await page.release();
      await page.evaluate(() => contract.settled());
      for (const [index, { where, at }] of (await starts()).entries())
        assert.equal(
          at || before[index]!.at,
          before[index]!.at || at,
          `${tag}, ${where}: upgrading moved it. The un-upgraded page must be the designed page: keep room for what a script reveals.`,
        );
      if (engine === 'chromium')
        assert.equal(await page.evaluate(() => councilWatch.shift), 0, `${tag}: upgrading shifts the layout (CLS)`);
    });
  });
}
