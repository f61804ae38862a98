import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { EVERY_POLICY, fewInputs, randomGraph } from '../../test/random-models.js';
import { answersOf, everyAnswer, randomModel, smallInputs } from '../../test/random-tables.js';
import { compile } from '../compile.js';
import type { CompiledDecision } from '../decision.js';
import type { Input, Model } from '../model/model.js';
import { stillMatters } from './index.js';

type Given = Record<string, unknown>;

const textOf = (value: unknown): string => JSON.stringify(value);

/** The inputs for which some completion of the answers has another outcome when only that input's answer changes. */
function mattering(decision: CompiledDecision, known: Given): string[] {
  const open = decision.inputs.map(({ input }) => input).filter(({ name }) => !(name in known));
  const outcomes = everyAnswer(open).map((rest) => ({
    rest,
    outcome: textOf(decision.outcome({ ...known, ...rest })),
  }));
  return open
    .map(({ name }) => name)
    .filter((name) => {
      const others = new Map<string, string>();
      return outcomes.some(({ rest, outcome }) => {
        const key = textOf({ ...rest, [name]: undefined });
        const before = others.get(key) ?? outcome;
        others.set(key, before);
        return before !== outcome;
      });
    });
}

/** Random tables alone, and tables on what other decisions found, whose cells may depend on several answers. */
const MODELS: [what: string, models: fc.Arbitrary<Model>, inputs: Input[]][] = [
  ['one table', randomModel({ policies: EVERY_POLICY, inputs: 4, rules: 7 }), smallInputs.slice(0, 4)],
  ['decisions that feed decisions', randomGraph({ policies: EVERY_POLICY, rules: 6, opaque: true }), fewInputs],
];

/** The day on which the models' parameter is taken. */
const compiled = (model: Model): CompiledDecision => compile(model, { date: '2026-11-24' });

describe('What still matters', () => {
  for (const [what, models, inputs] of MODELS) {
    it(`is exactly what can change the outcome of ${what}, for every hit policy`, () => {
      const property = fc.property(models, fc.subarray(inputs), fc.nat(), (model, answered, seed) => {
        const decision = compiled(model);
        const known = Object.fromEntries(
          answered.map(({ name, domain }, index) => {
            const answers = answersOf(domain!);
            return [name, answers[(seed + index * 7) % answers.length]];
          }),
        );
        const { inputs: asked, method } = stillMatters(decision, known);
        assert.equal(method, 'regions');
        assert.deepEqual([...asked].sort(), mattering(decision, known).sort());
      });
      fc.assert(property, { seed: 3, numRuns: 60, includeErrorInReport: true });
    });

    for (const budget of [20_000, 5])
      it(`may be asked in any order, and stopping early never changes the outcome of ${what} (budget ${budget})`, () => {
        const property = fc.property(models, fc.nat(), fc.infiniteStream(fc.nat()), (model, which, order) => {
          const decision = compiled(model);
          const all = everyAnswer(decision.inputs.map(({ input }) => input));
          const person = all[which % all.length]!;
          const known: Given = {};
          for (;;) {
            const { inputs: asked, outcome } = stillMatters(decision, known, { budget });
            if (asked.length === 0) {
              assert.deepEqual(outcome, decision.outcome(person));
              break;
            }
            const name = asked[order.next().value % asked.length]!;
            assert.ok(!(name in known));
            known[name] = person[name];
          }
        });
        fc.assert(property, { seed: 4, numRuns: 60, includeErrorInReport: true });
      });
  }

  it('takes no longer for a decision of which each evaluation is long', () => {
    const inputs = Array.from({ length: 9 }, (_, index): Input => ({ name: `n${index}`, domain: { kind: 'integer', from: 0, to: 100 } })); // prettier-ignore
    const names = inputs.map(({ name }) => name).join(' + ');
    const long = { name: 'long', logic: { literal: `count(for n in 1..20000 return n) + ${names}` } };
    const before = process.cpuUsage();
    const { inputs: asked, method } = stillMatters(compile({ name: 'Long', inputs, decisions: [long] }), {});
    const { user } = process.cpuUsage(before);
    assert.equal(asked.length, 9);
    assert.equal(method, 'three-valued');
    assert.ok(user / 1000 < 2000, `${user / 1000} ms`);
  });

  it('takes "I do not know" for an answer, and null for no missing one', () => {
    const unsure = (name: string): Input => ({ name, domain: { kind: 'boolean', unsure: true } });
    const rules = [['true', '-', '"yes"'], ['null', 'true', '"perhaps"'], ['null', 'null', '"ask"'], ['-', '-', '"no"']]; // prettier-ignore
    const table = {
      hitPolicy: 'FIRST' as const,
      inputs: [{ expression: 'student' }, { expression: 'carer' }],
      outputs: [{}],
      rules: rules.map(([student, carer, then]) => ({ when: [student!, carer!], then: [then!] })),
    };
    const decision = compile({ name: 'Unsure', inputs: [unsure('student'), unsure('carer')], decisions: [{ name: 'outcome', logic: { table } }] }); // prettier-ignore
    const asked = (known: Given) => stillMatters(decision, known);
    assert.deepEqual(asked({}).inputs, ['student', 'carer']);
    assert.deepEqual(asked({ student: undefined }).inputs, ['student', 'carer']);
    assert.deepEqual(asked({ student: null }).inputs, ['carer']);
    assert.deepEqual(asked({ student: false }), { inputs: [], method: 'regions', outcome: 'no' });
    assert.deepEqual(asked({ student: null, carer: null }), { inputs: [], method: 'regions', outcome: 'ask' });
    assert.deepEqual(asked({ carer: null }).inputs, ['student']);
  });
});
