import type { ExamplePage } from '../support/open-example.js';

/** @returns every control of the page with what it holds */
export const answersOf = (page: ExamplePage) => page.evaluate(() => contract.answers());

declare global {
  var asked: Element[];
}

/**
 * Answers every control that can be used, in order, as a person does: text by keys, choices by a click on their label.
 * A choice that is checked already stays so. A list is worked by keys, as its popup stands outside the page.
 * @returns complaints about controls that did not do as they were told
 */
export async function answer(page: ExamplePage): Promise<string[]> {
  const complaints: string[] = [];
  const count = await page.evaluate(() => (globalThis.asked = contract.controls()).length);
  for (let index = 0; index < count; index++) {
    const { kind, where, selector, before } = await page.evaluate((at) => {
      const control = asked[at] as HTMLInputElement;
      control.scrollIntoView({ block: 'center', behavior: 'instant' });
      const choice = control.type === 'radio' || control.type === 'checkbox';
      const kind =
        control.matches(':disabled') || (choice && control.checked)
          ? 'none'
          : choice
            ? 'choice'
            : control.localName === 'select'
              ? 'list'
              : control.type === 'file'
                ? 'file'
                : 'text';
      document.querySelector('[data-asked]')?.removeAttribute('data-asked');
      const target = (choice && control.labels?.[0]) || control;
      if (kind !== 'none') target.setAttribute('data-asked', '');
      return {
        kind: kind !== 'none' && !contract.isVisible(control) ? 'hidden' : kind,
        where: contract.where(control),
        selector: '[data-asked]',
        before: contract.answerOf(control),
      };
    }, index);
    if (kind === 'none') continue;
    if (kind === 'hidden') {
      complaints.push(`${where} cannot be seen`);
      continue;
    }
    if (kind === 'choice') await page.click(selector);
    if (kind === 'text') {
      await page.click(selector);
      await page.evaluate((at) => (asked[at] as HTMLInputElement).select(), index);
      await page.type('ab');
    }
    if (kind === 'list') {
      const isLast = await page.evaluate((at) => {
        const list = asked[at] as HTMLSelectElement;
        list.focus();
        return list.selectedIndex === [...list.options].findLastIndex((option) => !option.disabled);
      }, index);
      await page.press(isLast ? 'Home' : 'End');
    }
    if (kind === 'file') await page.evaluate((at) => contract.fill(asked[at] as HTMLInputElement), index);
    const after = await page.evaluate((at) => {
      const control = asked[at] as HTMLInputElement;
      document.querySelector('[data-asked]')?.removeAttribute('data-asked');
      return {
        answer: contract.answerOf(control),
        only: control instanceof HTMLSelectElement && control.options.length === 1,
      };
    }, index);
    const unchanged =
      kind === 'text'
        ? after.answer !== 'ab'
        : kind === 'file'
          ? !(after.answer as string[]).length
          : kind === 'choice'
            ? after.answer !== true
            : after.answer === before && !after.only;
    if (unchanged) complaints.push(`${where} holds ${JSON.stringify(after.answer)} after it was answered`);
  }
  return complaints;
}
