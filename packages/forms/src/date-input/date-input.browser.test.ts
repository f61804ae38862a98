import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openExample } from '../../../../test/support/open-example.js';

describe('<council-date-input>', () => {
  it('sends three answers, typed with Tab between them, with scripts and without', async () => {
    for (const scripts of ['on', 'off'] as const) {
      const page = await openExample('date-input', 'with hint', { scripts, form: true });
      await page.click('label[for=moved-in-day]');
      await page.type('7');
      await page.press('Tab');
      await page.type('Mawrth');
      await page.press('Tab');
      await page.type('2026');
      await page.press('Enter');
      assert.deepEqual(await page.submitted(), [
        ['moved-in-day', '7'],
        ['moved-in-month', 'Mawrth'],
        ['moved-in-year', '2026'],
      ]);
    }
  });

  it('is described at its ends and in the part that is wrong', async () => {
    const page = await openExample('date-input', [
      'with error on the month',
      'with hint, values and error on the year',
    ]);
    const parts = await page.evaluate(() =>
      [...document.querySelectorAll('input')].map((each) => [
        each.id,
        each.getAttribute('aria-describedby'),
        each.classList.contains('council-input--error'),
      ]),
    );
    assert.deepEqual(parts, [
      ['permit-end-day', 'permit-end-error', false],
      ['permit-end-month', 'permit-end-error', true],
      ['permit-end-year', 'permit-end-error', false],
      ['missed-wrong-day', 'missed-wrong-hint missed-wrong-error', false],
      ['missed-wrong-month', null, false],
      ['missed-wrong-year', 'missed-wrong-hint missed-wrong-error', true],
    ]);
  });

  it('offers the parts of a birthday to autofill', async () => {
    const page = await openExample('date-input', 'date of birth');
    assert.deepEqual(
      await page.evaluate(() =>
        [...document.querySelectorAll('input')].map((each) => each.getAttribute('autocomplete')),
      ),
      ['bday-day', 'bday-month', 'bday-year'],
    );
  });

  it('writes itself from attributes, in the language around it', async () => {
    const page = await openExample('date-input', [], {
      lang: 'cy',
      html: `<council-date-input legend="Pryd?" name-prefix="pryd" values='{"day":"5"}'></council-date-input>`,
    });
    assert.deepEqual(
      await page.evaluate(() =>
        [...document.querySelectorAll('input')].map(({ labels, name, value }) => [
          labels![0]!.textContent,
          name,
          value,
        ]),
      ),
      [
        ['Diwrnod', 'pryd-day', '5'],
        ['Mis', 'pryd-month', ''],
        ['Blwyddyn', 'pryd-year', ''],
      ],
    );
    assert.deepEqual(await page.errors(), []);
  });
});
