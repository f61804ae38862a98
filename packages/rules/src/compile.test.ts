import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compile } from './compile.js';
import type { Domain } from './model/model.js';
import { Refusal } from './refusal.js';
import { discount } from '../test/models.js';
import { unknown } from './value/unknown.js';

const today = { date: '2026-11-24' };

describe('compile', () => {
  it('makes decisions that feed decisions, with knowledge and contexts', () => {
    const decision = compile(discount, today);
    assert.equal(decision.name, 'each pays');
    assert.equal(decision.outcome({ adults: 1, savings: 1_600_000, student: false }), 50);
    assert.equal(decision.outcome({ adults: 4, savings: 1_600_001, student: false }), 25);
  });

  it('makes the decision that is asked for, from the inputs that it needs', () => {
    const decision = compile(discount, { ...today, decision: 'alone' });
    assert.deepEqual(
      decision.inputs.map(({ input }) => input.name),
      ['adults'],
    );
    assert.deepEqual(decision.parameters, []);
  });

  it('knows when an answer is missing, and when a missing one no longer matters', () => {
    const decision = compile(discount, { ...today, decision: 'discount' });
    assert.equal(decision.outcome({}), unknown);
    assert.equal(decision.outcome({ savings: 1_600_001 }), 'no');
    assert.equal(decision.outcome({ savings: 5, adults: 1 }), 'yes');
    assert.equal(decision.outcome({ savings: 5, adults: 2 }), unknown);
    assert.equal(decision.outcome({ savings: 5, adults: 2, student: null }), 'ask');
  });

  it('tells why', () => {
    const { outcome, trace } = compile(discount, { ...today, decision: 'discount' }).evaluate({
      savings: 2_000_000,
      adults: 2,
    });
    assert.equal(outcome, 'no');
    assert.deepEqual(trace.inputs.at(-1), { name: 'adults', value: 2 });
    assert.equal(trace.parameters[0]?.source?.url, 'https://law.example/2025/1');
    const rules = trace.decisions.at(-1)!.rules!;
    assert.deepEqual(rules[0], {
      row: 1,
      id: 'over',
      status: 'fired',
      cells: [true, true, true],
      source: { url: 'https://law.example/1', paragraph: '2(1)' },
    });
    assert.deepEqual(rules[2], { row: 3, status: 'did not fire', cells: [false, true, unknown] });
  });

  it('finds out by itself what a decision needs when that is not declared', () => {
    const decisions = discount.decisions.map(({ requires: _, ...decision }) => decision);
    const decision = compile({ ...discount, decisions }, { ...today, decision: 'each pays' });
    assert.equal(decision.outcome({ adults: 1, savings: 0, student: false }), 50);
  });

  it('refuses answers that are not in the domain, by name', () => {
    const decision = compile(discount, { ...today, decision: 'discount' });
    assert.throws(
      () => decision.outcome({ adults: 0 }),
      /"adults": 0 is not among its possible answers, whole numbers from 1 to 20/,
    );
    assert.throws(() => decision.outcome({ adults: '2' }), /"adults": a value of type number is needed/);
    assert.throws(() => decision.outcome({ adults: null }), /"adults": null is no answer here/);
    assert.throws(() => decision.outcome({ savings: 1.5 }), /"savings": 1.5 is not/);
  });

  it('refuses an input that no answer is possible to, by name', () => {
    const domains: [Domain, RegExp][] = [
      [{ kind: 'integer', from: 9, to: 0 }, /"n": its domain from 9 to 0 has no answer/],
      [{ kind: 'date', from: '2026-04-02', to: '2026-04-01' }, /"n": its domain from 2026-04-02 to 2026-04-01 has no/],
      [{ kind: 'date', from: '2026-02-30', to: '2026-04-01' }, /"n": 2026-02-30 is no date/],
      [{ kind: 'enumeration', values: [] }, /"n": its domain has no values: name each/],
    ];
    for (const [domain, message] of domains) {
      const model = { name: 'm', inputs: [{ name: 'n', domain }], decisions: [{ name: 'd', logic: { literal: 'n' } }] };
      assert.throws(() => compile(model), message);
    }
  });

  it('takes a list of one for the one where that is declared, however deep it is', () => {
    const outcome = (literal: string): unknown =>
      compile({ name: 'm', decisions: [{ name: 'd', type: 'number', logic: { literal } }] }).outcome({});
    assert.deepEqual(['[5]', '[[5]]', '[["five"]]', '[[5, 6]]'].map(outcome), [5, 5, null, null]);
  });

  it('takes nothing from an object’s prototype for an answer', () => {
    const model = {
      name: 'm',
      inputs: [{ name: 'constructor' }],
      decisions: [{ name: 'd', logic: { literal: 'constructor' } }],
    };
    assert.equal(compile(model).outcome({}), unknown);
    assert.equal(compile(model).outcome({ constructor: 1 }), 1);
  });

  it('refuses a model that needs itself, or something that it does not have', () => {
    const circle = (name: string, other: string) => ({ name, requires: [other], logic: { literal: other } });
    const model = { name: 'm', decisions: [circle('a', 'b'), circle('b', 'a')] };
    assert.throws(() => compile(model, { decision: 'a' }), /it needs itself: a → b → a/);
    assert.throws(() => compile({ name: 'm', decisions: [circle('a', 'c')] }), /"c": the model has no such element/);
  });

  it('says file, decision, rule and column of what is outside the subset', () => {
    const bad = structuredClone(discount);
    const { logic } = bad.decisions[1]!;
    if ('table' in logic) logic.table.rules[3]!.when[0] = '> today()';
    assert.throws(
      () => compile(bad, { ...today, file: 'discount.dmn', decision: 'discount' }),
      (error) =>
        error instanceof Refusal &&
        error.message ===
          'discount.dmn, "discount", rule 4, input "Savings", `> today()` at character 3: `today` is outside the subset: make `today` an input of type date, so that an answer can be checked again later',
    );
  });
});
