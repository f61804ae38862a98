import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compile } from '@council-components/rules';
import { answerMaker } from './random.js';
import { councils, readService, TODAY } from './services.js';

/** Tries many answers twice: as they are, and changed. */
function compareChanged(
  name: string,
  change: (answers: Record<string, unknown>) => Record<string, unknown>,
  check: (before: unknown, after: unknown, answers: Record<string, unknown>) => void,
  overrides: Record<string, number> = {},
): void {
  const { model } = readService(name);
  const decision = compile(model, { date: TODAY, overrides });
  const make = answerMaker(model, 7);
  for (let count = 0; count < 3000; count += 1) {
    const answers = make();
    check(decision.outcome(answers), decision.outcome({ ...answers, ...change(answers) }), answers);
  }
}

/** Checks that an outcome never falls in an order from worst to best. */
const neverWorse =
  (order: string[]) =>
  (before: unknown, after: unknown, answers: Record<string, unknown>): void =>
    assert.ok(
      order.indexOf(String(after)) >= order.indexOf(String(before)),
      `${String(before)} → ${String(after)}: ${JSON.stringify(answers)}`,
    );

describe('It makes sense that', () => {
  const badge = ['none', 'ask', 'assess', 'automatic'];
  for (const route of ['higher rate mobility', 'severely sight impaired', 'mobility supplement', 'partially sighted'])
    it(`“${route}” never takes a Blue Badge away`, () =>
      compareChanged('blue-badge', () => ({ [route]: true }), neverWorse(badge)));

  it('more points never take a Blue Badge away', () =>
    compareChanged(
      'blue-badge',
      ({ 'moving around points': points }) => ({
        'moving around points': points === null ? 12 : Math.min(12, Number(points) + 4),
      }),
      neverWorse(badge),
    ));

  it('one more counted adult never lowers a bill when nobody is to be checked', () => {
    const decision = compile(readService('council-tax-discounts').model, { date: TODAY });
    const worst = ['exempt', '50', '25', 'none'];
    for (let adults = 1; adults < 8; adults += 1)
      for (let students = 0; students <= adults; students += 1)
        for (let impaired = 0; students + impaired <= adults; impaired += 1)
          for (let others = 0; students + impaired + others <= adults; others += 1) {
            const household = {
              adults,
              students,
              'severely mentally impaired': impaired,
              'others not counted': others,
              'adult to check': 'nobody',
            };
            const before = decision.outcome(household);
            const after = decision.outcome({ ...household, adults: adults + 1 });
            assert.ok(worst.indexOf(String(after)) >= worst.indexOf(String(before)), JSON.stringify(household));
          }
  });

  it('a longer walk never takes the distance route away', () =>
    compareChanged(
      'home-to-school-travel',
      ({ 'walking distance': walk }) => ({
        'walking distance': walk === null ? null : Math.min(52_800, Number(walk) + 500),
      }),
      (before, after, answers) => {
        if (before === 'distance') assert.equal(after, 'distance', JSON.stringify(answers));
      },
    ));

  it('higher earnings never bring free school meals', () =>
    compareChanged(
      'free-school-meals',
      (answers) =>
        Object.fromEntries(
          Object.entries(answers)
            .filter(([name, earnings]) => name.startsWith('earnings') && earnings !== null)
            .map(([name, earnings]) => [name, Math.min(10_000_000, Number(earnings) + 100)]),
        ),
      (before, after, answers) => {
        if (before === 'no') assert.equal(after, 'no', JSON.stringify(answers));
      },
    ));

  it('free school meals are decided for a day before the limit as they are for any other', () => {
    const { model } = readService('free-school-meals');
    const answers = { today: '2018-03-31', 'school year': 5, benefit: 'Universal Credit' };
    for (const date of ['2018-03-31', TODAY]) assert.equal(compile(model, { date }).outcome(answers), 'yes');
  });

  it('higher pay never brings Healthy Start', () =>
    compareChanged(
      'healthy-start',
      ({ 'take-home pay': pay }) => ({ 'take-home pay': pay === null ? null : Math.min(1_000_000, Number(pay) + 1) }),
      (before, after, answers) => {
        if (before === 'no') assert.equal(after, 'no', JSON.stringify(answers));
      },
    ));

  for (const [council, overrides] of Object.entries(councils))
    it(`more capital never helps in ${council}`, () =>
      compareChanged(
        'council-tax-reduction-capital',
        ({ capital }) => ({ capital: capital === null ? null : Math.min(100_000_000, Number(capital) + 1) }),
        neverWorse(['no income', 'income', 'ask', 'over']),
        overrides,
      ));

  it('a council keeps within the bounds, and out of the national values', () => {
    const { model } = readService('council-tax-reduction-capital');
    const refused = (overrides: Record<string, number>, message: RegExp): void =>
      assert.throws(() => compile(model, { date: TODAY, overrides }), message);
    refused({ 'working age limit': 599_999 }, /599999 is not from 600000 to 1600000/);
    refused({ 'working age limit': 1_600_001 }, /1600001 is not from/);
    refused({ 'pension age limit': 1_000_000 }, /a council may not set this value/);
  });
});
