/**
 * What can be checked of WCAG 2.2 AA without a person: axe-core before and after the upgrade, in every theme, both
 * schemes and right to left; what a control is told to be; the keyboard; sizes; and a screen of 320 px.
 *
 * A dark scheme is asked for by the attribute that the tokens offer, as Firefox and WebKit cannot be told to prefer it.
 * WebKit has no window as narrow as 320 px: there the page stands in a frame of that width.
 */
import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { before, describe, it } from 'node:test';
import { filesBelow } from '../tools/files.mjs';
import { errorSummary } from '@council-components/forms/error-summary.js';
import { renderToString } from '@council-components/core/server.js';
import type { Component } from '../support/examples.js';
import type { ExamplePage } from '../support/open-example.js';
import { accessibleById } from './accessibility-tree.js';
import { axeBundle } from './bundles.js';
import { all, answerable, equip, open, words } from './contract.js';

declare global {
  var axe: {
    run(
      where: object,
      options: object,
    ): Promise<{ violations: { id: string; help: string; nodes: { target: string[] }[] }[] }>;
  };
}

const THEMES = filesBelow('packages/tokens/dist', '.css').map((file: string) => basename(file, '.css'));
assert.ok(THEMES.length, 'The themes are not built: npm run build');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules that examples break together, one below the other, though each alone is right. */
const TOGETHER = [
  'landmark-unique',
  'landmark-no-duplicate-banner',
  'landmark-no-duplicate-contentinfo',
  'heading-order',
  'empty-heading',
];
/** What a stylesheet alone can break: the other rules ask about HTML, which is the same in every theme. */
const COLOURS_AND_SIZES = ['color-contrast', 'link-in-text-block', 'target-size'];
/** About a whole page, of which a component is a part. */
const ABOUT_PAGES = ['region', 'landmark-one-main', 'page-has-heading-one'];

/** Runs axe over all examples at once. */
const axeFindings = (page: ExamplePage, only = TAGS) =>
  page.evaluate(
    async (rulesOrTags, without) => {
      const { violations } = await axe.run(
        { include: [['[data-example]']] },
        {
          resultTypes: ['violations'],
          runOnly: rulesOrTags,
          rules: Object.fromEntries(without.map((id) => [id, { enabled: false }])),
        },
      );
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(
          ({ target }) => `${id}: ${help}: ${contract.where(document.querySelector(target.flat().join(' '))!)}`,
        ),
      );
    },
    only,
    only === TAGS ? [...TOGETHER, ...ABOUT_PAGES] : [],
  );

/** Shows each example by itself, and runs the rules that several on one page would break together. */
const eachAlone = (page: ExamplePage) =>
  page.evaluate(async (rules) => {
    const findings: string[] = [];
    const examples = [...document.querySelectorAll<HTMLElement>('[data-example]')];
    for (const example of examples) {
      for (const each of examples) each.hidden = each !== example;
      const { violations } = await axe.run(example, { resultTypes: ['violations'], runOnly: rules });
      for (const { id, help } of violations) findings.push(`${id}: ${help}: example "${example.dataset.example}"`);
    }
    for (const each of examples) each.hidden = false;
    return findings;
  }, TOGETHER);

/** Shows the page in a theme of the tokens, a scheme and a direction. */
const dress = (page: ExamplePage, theme: string, scheme: string, dir: string) =>
  page.evaluate(
    async (name, colours, direction) => {
      document.documentElement.dataset.colourScheme = colours;
      document.documentElement.dir = direction;
      const old = document.getElementById('theme') as HTMLLinkElement | null;
      const href = `/themes/${name}.css`;
      if (old?.getAttribute('href') !== href) {
        const link = document.createElement('link');
        link.id = 'theme';
        link.rel = 'stylesheet';
        link.href = href;
        await new Promise((loaded, failed) => {
          link.onload = loaded;
          link.onerror = () => failed(new Error(`There is no theme ${name}`));
          document.head.append(link);
        });
        old?.remove();
      }
      for (const animation of document.getAnimations()) animation.finish();
    },
    theme,
    scheme,
    dir,
  );

for (const component of all) {
  const { tag } = component;
  describe(`${tag} is accessible`, () => {
    it('to axe-core, before and after the upgrade, in every theme and scheme, and right to left', async () => {
      const page = await open(component, { scripts: 'late', form: true });
      await page.inject(await axeBundle());
      const none = async (state: string, rules?: string[]) =>
        assert.deepEqual(
          await axeFindings(page, rules),
          [],
          `${tag}, ${state}: axe-core finds what WCAG or good practice forbid`,
        );
      await none('before the upgrade');
      await page.release();
      await page.evaluate(() => contract.settled());
      await none('after the upgrade');
      assert.deepEqual(
        await eachAlone(page),
        [],
        `${tag}, after the upgrade: axe-core finds what WCAG or good practice forbid`,
      );
      for (const theme of THEMES)
        for (const scheme of ['light', 'dark']) {
          await dress(page, theme, scheme, 'ltr');
          await none(`theme ${theme}, ${scheme}`, COLOURS_AND_SIZES);
        }
      await dress(page, 'default', 'light', 'rtl');
      await none('right to left');
    });

    it('to the keyboard: Tab stops once at each thing that can be used, in order, and buttons can be pressed', async () => {
      const page = await open(component, { form: true });
      const expected = await page.evaluate(() => {
        const groups = new Map<string, HTMLInputElement[]>();
        const stops = [
          ...document.querySelectorAll<HTMLInputElement>(
            '[data-example] :is(a[href], button, input, select, textarea, summary)',
          ),
        ].filter(
          (element) =>
            !element.matches(':disabled, [tabindex="-1"]') && element.checkVisibility({ visibilityProperty: true }),
        );
        for (const radio of stops.filter(({ type }) => type === 'radio'))
          groups.set(radio.name, [...(groups.get(radio.name) ?? []), radio]);
        const isStop = (element: HTMLInputElement) => {
          const group = element.type === 'radio' && groups.get(element.name);
          return !group || (group.find(({ checked }) => checked) ?? group[0]) === element;
        };
        globalThis.stops = stops.filter(isStop);
        (document.activeElement as HTMLElement).blur();
        // A button may submit the form or a link lead away: that they are told to is enough.
        document.addEventListener('click', (event) => {
          event.preventDefault();
          globalThis.pressed = event.target as Element;
        });
        return globalThis.stops.map(contract.where);
      });
      // From the start of the page: focus may have been put into an error summary.
      await page.evaluate(() => {
        document.body.tabIndex = -1;
        document.body.focus();
        document.body.removeAttribute('tabindex');
      });
      const reached: string[] = [];
      const wrong: string[] = [];
      for (let press = 0; press < expected.length; press++) {
        await page.press('Tab');
        const stop = await page.evaluate(() => {
          const { activeElement } = document;
          return {
            where: contract.where(activeElement!),
            button: activeElement!.matches('button') && !(activeElement as HTMLButtonElement).disabled,
            ring:
              getComputedStyle(activeElement!).outlineStyle !== 'none' ||
              getComputedStyle(activeElement!).boxShadow !== 'none',
          };
        });
        reached.push(stop.where);
        if (!stop.ring) wrong.push(`${stop.where} shows no focus`);
        if (!stop.button) continue;
        // One key each: a button that guards against a double click ignores the second.
        const key = press % 2 ? 'Space' : 'Enter';
        await page.evaluate(() => void (globalThis.pressed = undefined));
        await page.press(key);
        if (!(await page.evaluate(() => globalThis.pressed === document.activeElement)))
          wrong.push(`${stop.where} is not pressed by ${key}`);
      }
      assert.deepEqual(
        reached,
        expected,
        `${tag}: Tab does not go where it should. Use native controls in reading order, and no tabindex.`,
      );
      assert.deepEqual(wrong, [], `${tag}: the keyboard`);
    });

    it('to fingers, and on a screen of 320 px with WCAG’s text spacing', async () => {
      const page = await open(component, { form: true });
      assert.deepEqual(await small(page), [], `${tag}: targets smaller than 24 px by 24 px`);
      await page.viewport(320, 640);
      await page.waitFor(() => document.readyState === 'complete');
      await equip(page);
      try {
        assert.deepEqual(await overflowing(page), [], `${tag}, 320 px wide: what does not fit. Let it wrap.`);
        await page.evaluate(() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(
            '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
          );
          document.adoptedStyleSheets = [sheet];
        });
        assert.deepEqual(
          await overflowing(page),
          [],
          `${tag}, 320 px wide with text spacing (WCAG 1.4.12): what does not fit. Give heights and widths as minimums.`,
        );
      } finally {
        await page.viewport(1024, 768);
      }
    });
  });
}

declare global {
  var stops: Element[];
  var pressed: Element | undefined;
}

/** WCAG 2.5.8: a target's size counts its label; links in a sentence are exempt. */
const small = (page: ExamplePage) =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLInputElement>(
        '[data-example] :is(a[href], button, input, select, textarea, summary)',
      ),
    ]
      .filter(
        (element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches('.council-skip-link'),
      )
      .filter((element) => {
        if (element.localName !== 'a' || getComputedStyle(element).display !== 'inline') return true;
        return element.parentElement!.textContent.trim() === element.textContent.trim();
      })
      .filter((element) => {
        const fits = [element, ...(element.labels ?? [])].some((each) => {
          const { width, height } = each.getBoundingClientRect();
          return Math.round(width) >= 24 && Math.round(height) >= 24;
        });
        return !fits;
      })
      .map((element) => {
        const { width, height } = element.getBoundingClientRect();
        return `${contract.where(element)}: ${Math.round(width)} × ${Math.round(height)}`;
      }),
  );

/** @returns text that leaves the screen or is cut off, and whether the page scrolls sideways */
const overflowing = (page: ExamplePage) =>
  page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page scrolls sideways: ${scrollWidth} px in ${clientWidth} px`);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      const element = text.parentElement!;
      if (
        !text.nodeValue!.trim() ||
        !element.checkVisibility() ||
        element.closest('.council-visually-hidden, option, textarea, .council-skip-link')
      )
        continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const { left, right } of range.getClientRects())
        if (left < -1 || right > clientWidth + 1) {
          found.push(
            `${contract.where(element)}: "${text.nodeValue!.trim().slice(0, 30)}" from ${Math.round(left)} to ${Math.round(right)} px`,
          );
          break;
        }
    }
    for (const element of document.querySelectorAll<HTMLElement>('[data-example] *')) {
      if (
        element.closest('.council-visually-hidden, .council-skip-link, select, textarea, input, svg') ||
        !element.checkVisibility()
      )
        continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const cut = (how: string, all: number, seen: number) => /hidden|clip/.test(how) && all > seen + 1;
      if (
        cut(overflowX, element.scrollWidth, element.clientWidth) ||
        cut(overflowY, element.scrollHeight, element.clientHeight)
      )
        found.push(`${contract.where(element)} cuts off what it holds`);
    }
    return found;
  });

for (const component of answerable) {
  const { tag, examples } = component;
  describe(`${tag} says what it is`, () => {
    let page: ExamplePage;
    let told: Awaited<ReturnType<typeof accessibleById>>;
    before(async () => {
      page = await open(component, { form: true });
      await page.evaluate(() => contract.settled());
      told = await accessibleById(page);
    });

    for (const [example, data] of Object.entries(examples))
      it(`with label, hint and error: ${example}`, async () => {
        const { legend, entries, unnamed } = await page.evaluate((name) => {
          const host = document.querySelector(`[data-example="${name}"]`)!.firstElementChild!;
          const own = contract.controls().filter((control) => contract.ownerOf(control) === host);
          const usable = own.filter((control) => !control.disabled);
          const list = usable.length ? usable : own;
          const entry = (control: HTMLInputElement, at: number) =>
            at === 0 || at === list.length - 1 || (control.type === 'radio' && control.checked);
          const group = host.querySelector('fieldset, [role=group], [role=radiogroup]');
          return {
            legend: group && contract.accessible(group).name,
            entries: (list as HTMLInputElement[]).filter(entry).map(({ id }) => id),
            unnamed: own.filter((control) => !contract.accessible(control).name).map(contract.where),
          };
        }, example);
        const place = `${tag}, example "${example}"`;
        assert.deepEqual(unnamed, [], `${place}: controls without a name. Give each a label.`);
        const label = words(data['label']);
        const groupName = words(data['legend']);
        if (groupName)
          assert.ok(
            legend?.includes(groupName),
            `${place}: the group is called "${legend}", not "${groupName}". Use fieldset and legend.`,
          );
        if (!words(data['hint']) && !words(data['errorMessage']) && !label) return;
        if (component.name !== 'fieldset') assert.ok(entries.length, `${place}: no control of its own was found`);
        for (const id of entries) {
          const { name, description } = told[id] ?? { name: '', description: '' };
          if (label)
            assert.ok(
              name.includes(label),
              `${place}, #${id}: it is called "${name}", not "${label}". Give it a <label for>.`,
            );
          for (const option of ['hint', 'errorMessage']) {
            const text = words(data[option]);
            if (text)
              assert.ok(
                `${name} ${description}`.includes(text),
                `${place}, #${id}: ${option} "${text}" is not in its description "${description}". Put its id into aria-describedby.`,
              );
          }
        }
      });
  });
}

const withErrors = answerable
  .map((component) => ({
    component,
    names: Object.keys(component.examples).filter((name) => component.examples[name]!['errorMessage']),
  }))
  .filter(({ names }) => names.length);

for (const { component, names } of withErrors) {
  const { tag } = component;
  describe(`${tag} in an error summary`, () => {
    for (const scripts of ['on', 'off'] as const)
      it(`has the focus put into the field by its link, scripts ${scripts}`, async () => {
        const shown = names.map((name) => `<div data-example="${name}">${component.html(name)}</div>`).join('');
        const ids = names.map((name) => target(component, name));
        const summary = renderToString(
          errorSummary({
            errorList: ids.map((id) => ({ text: `Correct ${id}`, href: `#${id}` })),
            disableAutoFocus: true,
          }),
        );
        const page = await open(component, { html: summary + shown, form: true, scripts });
        for (const id of ids) {
          await page.click(`a[href="#${id}"]`);
          await page
            .waitFor((wanted) => document.activeElement?.id === wanted, id)
            .catch(async () => {
              const at = await page.evaluate(() => contract.where(document.activeElement!));
              assert.fail(
                `${tag}, scripts ${scripts}: the summary's link to #${id} left the focus at ${at}. The control itself must have the id.`,
              );
            });
        }
      });
  });
}

/** The control that an example's error is about: the first that is in error, else the first that the error describes. */
function target({ html }: Component, example: string): string {
  const shown = html(example);
  const error = /id="([^"]+-error)"/.exec(shown)?.[1];
  const controls = [...shown.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)].map(([control]) => control);
  const described = controls.filter((control) => new RegExp(`aria-describedby="[^"]*\\b${error}\\b`).test(control));
  const wrong = described.find((control) => control.includes('--error')) ?? described[0];
  const id = /\bid="([^"]+)"/.exec(wrong ?? '')?.[1];
  assert.ok(
    id,
    `example "${example}": no control is described by its error. Put the error's id into aria-describedby.`,
  );
  return id;
}
