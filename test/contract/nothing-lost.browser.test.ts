/**
 * What a person has given is never lost, and nothing that a component says about it is ever stale. Answers are given by
 * real keys and by clicks on labels; a file cannot be chosen without the system's dialogue, so a script puts it there.
 */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Component } from '../support/examples.js';
import type { ExamplePage } from '../support/open-example.js';
import { answer, answersOf } from './answering.js';
import { all, answerable, equip, open } from './contract.js';

declare global {
  var kept: { nodes: Element[]; active: Element | null; caret: number | null };
}

const leaveFocus = (page: ExamplePage) => page.evaluate(() => (document.activeElement as HTMLElement).blur());

/** Waits until the page is as it should be, and fails with what is different; a component may take its time to speak. */
async function becomes(page: ExamplePage, wanted: unknown, options: { withAnnouncements?: boolean }, message: string) {
  const same = (text: string, how: typeof options) => JSON.stringify(contract.snapshot(how)) === text;
  await page
    .waitFor(same, JSON.stringify(wanted), options)
    .catch(async () =>
      assert.deepEqual(await page.evaluate((how) => contract.snapshot(how), options), wanted, message),
    );
}

for (const component of answerable) {
  const { tag } = component;
  describe(`${tag} loses nothing`, () => {
    it('keeps what was given before the upgrade, the focus and the caret, in the same controls', async () => {
      const page = await open(component, { scripts: 'late', form: true });
      await answer(page);
      const focused = await page.evaluate(() => {
        const text = contract
          .controls()
          .find(
            (control) => 'selectionStart' in control && control.selectionStart !== null && contract.isVisible(control),
          );
        const control = (
          text && !text.disabled ? text : contract.controls().find((each) => !each.disabled && contract.isVisible(each))
        ) as HTMLInputElement;
        control.focus();
        return { text: control === text };
      });
      if (focused.text) await page.press('ArrowLeft');
      await page.evaluate(() => {
        const active = document.activeElement;
        globalThis.kept = { nodes: contract.controls(), active, caret: (active as HTMLInputElement).selectionStart };
      });
      const before = await answersOf(page);
      await page.release();
      await page.evaluate(() => contract.settled());
      assert.deepEqual(
        await answersOf(page),
        before,
        `${tag}: upgrading changed an answer. Read a control's value, never write it.`,
      );
      const after = await page.evaluate(() => ({
        replaced: kept.nodes.filter((node, index) => contract.controls()[index] !== node).map(contract.where),
        focus: document.activeElement === kept.active,
        caret: (document.activeElement as HTMLInputElement).selectionStart === kept.caret,
      }));
      assert.deepEqual(
        after,
        { replaced: [], focus: true, caret: true },
        `${tag}: upgrading took a control, the focus or the caret away. Enhance what is there: never replace, move or focus it.`,
      );
    });

    describe('and is never stale', () => {
      let page: ExamplePage;
      let fresh: unknown;
      let answered: { answers: unknown };

      before(async () => {
        page = await open(component, { form: true });
        fresh = await page.evaluate(() => contract.snapshot());
        await answer(page);
        await leaveFocus(page);
        await page.evaluate(() => contract.settled());
        answered = await page.evaluate(() => contract.snapshot({ withAnnouncements: false }));
      });

      it('after a reset', async () => {
        const advice = 'something of the answers is left. Listen to reset, and look again after it.';
        await page.evaluate(() => document.forms[0]!.reset());
        await becomes(page, fresh, {}, `${tag}: after everything was answered and the form was reset, ${advice}`);
        // Alone, so that no later answer takes away what should have gone by the reset.
        const count = await page.evaluate(() => contract.controls().length);
        for (let index = 0; index < count; index++) {
          const where = await page.evaluate(async (at) => {
            const control = contract.controls()[at]!;
            if (!contract.fill(control)) return undefined;
            await contract.settled();
            document.forms[0]!.reset();
            return contract.where(control);
          }, index);
          if (where)
            await becomes(page, fresh, {}, `${tag}, ${where}: after it was answered and the form was reset, ${advice}`);
        }
      });

      it('after the browser filled it in, with change events alone', async () => {
        await page.evaluate(() => {
          for (const control of contract.controls()) contract.fill(control);
        });
        await becomes(
          page,
          answered,
          { withAnnouncements: false },
          `${tag}: filled in with change events and no input events, it is not as when somebody typed. Listen to change, too.`,
        );
      });

      it('after the back button', async () => {
        const { origin } = new URL(await page.url());
        await page.goto(`${origin}/echo`);
        await page.back();
        await page.waitFor((host) => document.readyState === 'complete' && Boolean(customElements.get(host)), tag);
        await equip(page);
        await page.evaluate(() => contract.settled());
        const given = JSON.stringify(answered.answers);
        const wanted = JSON.stringify(await answersOf(page)) === given ? answered : undefined;
        if (wanted)
          await becomes(
            page,
            wanted,
            { withAnnouncements: false },
            `${tag}: the browser kept the answers, but what is said about them is stale. Listen to pageshow and look again.`,
          );
        else await notStale(page, tag);
      });
    });
  });
}

/** A browser may bring back some answers, such as all but files: what is shown must be what a change event would show. */
async function notStale(page: ExamplePage, tag: string) {
  const shown = await page.evaluate(() => contract.snapshot({ withAnnouncements: false }));
  await page.evaluate(() => {
    for (const control of contract.controls()) control.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await page.evaluate(() => contract.settled());
  assert.deepEqual(
    shown,
    await page.evaluate(() => contract.snapshot({ withAnnouncements: false })),
    `${tag}: after going back, what is said about the answers is stale. Listen to pageshow and look again.`,
  );
}

for (const component of all)
  describe(`${component.tag} comes late`, () => {
    it('and takes nobody out of the field that they are typing in', async () => {
      const outside = '<label for="outside">Another field</label><input id="outside" name="outside">';
      const page = await open(component, { scripts: 'late', form: true, html: outside + rendered(component) });
      await page.click('#outside');
      await page.type('ab');
      await page.release();
      await page.evaluate(() => contract.settled());
      await page.type('c');
      assert.equal(
        await page.evaluate(
          () => `${document.activeElement!.id} ${(document.activeElement as HTMLInputElement).value}`,
        ),
        'outside abc',
        `${component.tag}: when its script arrived, it took the focus from a field outside. Focus what arrives only when nobody is typing.`,
      );
    });
  });

for (const component of all) {
  const { tag } = component;
  describe(`${tag} comes and goes`, () => {
    const listeners = (page: ExamplePage) =>
      page.evaluate(async () => {
        await contract.settled();
        return councilWatch.listeners;
      });

    it('leaves no listener when it is moved, replaced or removed', async () => {
      const page = await open(component, { form: true, html: `<div id="place">${rendered(component)}</div>` });
      const attached = await listeners(page);
      await page.evaluate(async (host) => {
        for (let times = 0; times < 20; times++) {
          for (const element of document.querySelectorAll(host)) element.parentElement!.append(element);
          await Promise.resolve();
        }
      }, tag);
      const advice = 'Add listeners in adopted() with the signal it is given.';
      assert.ok((await listeners(page)) <= attached, `${tag}: moved twenty times, it has more listeners. ${advice}`);
      await page.evaluate(async (host) => {
        for (const element of document.querySelectorAll(host)) element.replaceWith(element.cloneNode(true));
      }, tag);
      assert.ok((await listeners(page)) <= attached, `${tag}: replaced by its copy, it has more listeners. ${advice}`);
      await page.evaluate(() => document.getElementById('place')!.remove());
      const left = await listeners(page);
      const empty = await open(component, { form: true, html: '' });
      assert.equal(left, await listeners(empty), `${tag}: removed, it leaves listeners behind. ${advice}`);
    });
  });
}

const rendered = (component: Component) =>
  Object.keys(component.examples)
    .map((name) => `<div data-example="${name}">${component.html(name)}</div>`)
    .join('');
