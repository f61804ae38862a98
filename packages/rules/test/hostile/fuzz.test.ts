import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compile, readJson, Refusal, writeJson } from '../../src/index.js';
import { readDmn, writeDmn } from '../../src/dmn.js';
import { readYaml, writeYaml } from '../../src/yaml.js';
import { feel } from '../feel.js';
import { discount } from '../models.js';

/** Anything but a refusal fails, with the seed that fast-check prints. */
function survives(work: () => unknown): void {
  const start = performance.now();
  try {
    work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  assert.ok(performance.now() - start < 5000, 'took more than 5 seconds');
}

const PIECES = [
  '',
  '\0',
  '"',
  "'",
  '<',
  '&x;',
  ']]>',
  '<!--',
  '{',
  '[',
  '- ',
  '*a',
  '&a ',
  '__proto__',
  '-1e999',
  'NaN',
  '\ud800',
  '🏛',
  ' ',
  '\t',
  '\n',
  '/*',
  '..',
  '<![CDATA[',
];

/** A text with some of its parts removed, doubled, or replaced by something hostile. */
const damaged = (text: string): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.nat(text.length), fc.nat(40), fc.constantFrom(...PIECES), fc.nat(2)), {
      minLength: 1,
      maxLength: 6,
    })
    .map((edits) =>
      edits.reduce((so, [at, length, piece, repeats]) => {
        const place = at % (so.length + 1);
        return so.slice(0, place) + piece + so.slice(place, place + length).repeat(repeats) + so.slice(place + length);
      }, text),
    );

const runs = { seed: 20_261_124, numRuns: 1500 };

const TOKENS = [
  'if',
  'then',
  'else',
  'for',
  'in',
  'return',
  'some',
  'every',
  'satisfies',
  'and',
  'or',
  'between',
  'not',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  ':',
  ',',
  '.',
  '..',
  '+',
  '-',
  '*',
  '/',
  '**',
  '<',
  '<=',
  '=',
  '!=',
  '>',
  '?',
  '@',
  '"a"',
  '"2026-02-30"',
  '1',
  '0',
  '0.1',
  '1e400',
  '9007199254740993',
  'n',
  'l',
  'c',
  'item',
  'null',
  'true',
  'date',
  'duration',
  'sum',
  'count',
  'substring',
  'instance',
  'of',
  'function',
  'toString',
  '__proto__',
];

describe('fuzzing', () => {
  const files = {
    json: [writeJson(discount), (text: string) => compile(readJson(text), { date: '2026-01-01' })],
    yaml: [writeYaml(discount), (text: string) => compile(readYaml(text), { date: '2026-01-01' })],
    dmn: [writeDmn(discount), (text: string) => compile(readDmn(text), { date: '2026-01-01' })],
  } as const;
  for (const [form, [text, read]] of Object.entries(files)) {
    it(`${form}: a damaged model is read or refused`, () =>
      fc.assert(
        fc.property(damaged(text), (broken) => survives(() => read(broken))),
        { ...runs, numRuns: form === 'yaml' ? 300 : 800 },
      ));
    it(`${form}: any text is refused`, () =>
      fc.assert(
        fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (broken) => survives(() => read(broken))),
        { ...runs, numRuns: 300 },
      ));
  }

  it('expressions: any tokens are evaluated or refused', () => {
    const expression = fc.array(fc.constantFrom(...TOKENS), { maxLength: 25 }).map((list) => list.join(' '));
    const names = { n: 3, l: [1, null, 'a', [2]], c: new Map([['n', 1]]) };
    fc.assert(
      fc.property(expression, (text) => survives(() => feel(text, names))),
      { ...runs, numRuns: 8000 },
    );
  });

  it('expressions: any text is evaluated or refused', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => survives(() => feel(text))),
      runs,
    ));

  it('answers: anything is taken or refused', () => {
    const decision = compile(discount, { date: '2026-01-01' });
    const odd = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
      fc.constantFrom(NaN, Infinity, -0, 1e308, 5e-324, 2 ** 53, -1, '', '__proto__'),
    );
    const names = ['adults', 'savings', 'student', 'housing', 'moved in', '__proto__', 'constructor'];
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...names), odd), (answers) => survives(() => { decision.outcome(answers); void decision.evaluate(answers).trace; })), runs); // prettier-ignore
  });

  it('names of Object.prototype are only names', () => {
    for (const name of Object.getOwnPropertyNames(Object.prototype)) {
      const model = readJson(JSON.stringify({ name, inputs: [{ name, type: 'number' }], decisions: [{ name: `${name} `, logic: { literal: `${name} + 1` } }] })); // prettier-ignore
      const decision = compile(model);
      assert.equal(typeof decision.outcome({}), 'symbol', name);
      assert.equal(decision.outcome(JSON.parse(`{"${name}": 1}`) as Record<string, unknown>), 2, name);
    }
    assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
  });
});
