import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { discount } from '../../test/models.js';
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
      'alone is yes.',
      'You answered “savings” with £50.50.',
      'You answered “student” with I do not know.',
      'You answered “How many?” with 1 people.',
      'savings limit is £6,000, which the council sets.',
    ]);
  });

  it('is in Welsh, with the model’s own words where it has them', () => {
    const said = texts({ adults: 1, savings: 5000 }, 'cy');
    assert.ok(said.includes('Eich ateb i “Faint?” oedd 1 people.'));
    assert.ok(said.includes('savings limit: £6,000, a bennir gan y cyngor.'));
  });

  it('gives the source of the rule that applies, and says what is still open', () => {
    const { trace } = decision.evaluate({ savings: 700_000 });
    const rule = explain(decision, trace).sentences.find(({ text }) => text.startsWith('Rule 1'));
    assert.equal(rule!.sources[0]!.url, 'https://law.example/1');
    assert.ok(texts({ savings: 5 }, 'en').includes('Do you pay less? not known yet.'));
  });
});
