import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { discount, table } from '../../test/models.js';
import { compile } from '../compile.js';
import { explain } from './index.js';

const decision = compile(discount, {
  decision: 'discount',
  date: '2026-11-24',
  overrides: { 'savings limit': 600_000 },
});
const texts = (answers: Record<string, unknown>, language: string): string[] =>
  explain(decision, decision.evaluate(answers).trace, { language }).sentences.map(({ text }) => text);

describe('An explanation', () => {
  it('says the outcome, the reason, the answers and the values of the law', () => {
    assert.deepEqual(texts({ adults: 1, savings: 5050, student: null }, 'en'), [
      'Do you pay less? You may pay less.',
      'You live alone.',
      'Alone is yes.',
      'You answered “£50.50” to “savings”.',
      'You answered “I do not know” to “student”.',
      'You answered “1 person” to “How many?”.',
      'Savings limit is £6,000, which the council sets.',
    ]);
  });

  it('is in Welsh, with the model’s own words where it has them', () => {
    const said = texts({ adults: 1, savings: 5000 }, 'cy');
    assert.ok(said.includes('Eich ateb i “Faint?” oedd “1”.'));
    assert.ok(said.includes('Savings limit: £6,000, a bennir gan y cyngor.'));
  });

  it('gives the source of the rule that applies, and says only that the rest is not known yet', () => {
    const { trace } = decision.evaluate({ savings: 700_000 });
    const rule = explain(decision, trace).sentences.find(({ text }) => text.startsWith('Rule 1'));
    assert.equal(rule!.sources[0]!.url, 'https://law.example/1');
    assert.ok(texts({ savings: 5 }, 'en').includes('Do you pay less? Not known yet.'));
  });

  it('does not cite the national value’s source for a council’s own', () => {
    const said = (more: object): number => {
      const made = compile(discount, { decision: 'discount', date: '2026-11-24', ...more });
      const { sentences } = explain(made, made.evaluate({ adults: 1, savings: 5 }).trace);
      return sentences.find(({ text }) => text.startsWith('Savings limit'))!.sources.length;
    };
    assert.deepEqual([said({}), said({ overrides: { 'savings limit': 600_000 } })], [1, 0]);
  });

  it('tells only values that its rules rest on, and money by the week as money', () => {
    const model = table('UNIQUE', { '<= low': '"yes"', '(low..high]': '"ask"', '> high': '"no"' });
    const values = (value: number) => [{ from: '2026-04-01', value }];
    model.parameters = [
      { name: 'low', unit: 'pence a week', values: values(100) },
      { name: 'high', unit: 'weeks a year', values: values(200) },
    ];
    model.decisions[0]!.requires = ['n', 'low', 'high'];
    const made = compile(model, { date: '2026-04-01' });
    const said = (n: number) =>
      explain(made, made.evaluate({ n }).trace).sentences.map(({ text }) => text).filter((text) => text.includes(' from ')); // prettier-ignore
    assert.deepEqual(said(1), ['Low is £1 a week from 1 April 2026.']);
    assert.deepEqual(said(300), ['High is 200 weeks a year from 1 April 2026.']);
  });

  it('does not say an earlier number whose unit nobody declared', () => {
    const model = table('UNIQUE', { '<= 5': '100', '> 5': '200' });
    model.decisions.push({ name: 'more', requires: ['result'], logic: { literal: 'result > 100' } });
    const made = compile(model);
    const said = explain(made, made.evaluate({ n: 3 }).trace).sentences.map(({ text }) => text);
    assert.deepEqual(said.slice(0, 2), ['More: no.', 'Rule 1 of “result” applies.']);
  });
});
