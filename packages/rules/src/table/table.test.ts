import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compile } from '../compile.js';
import { newLibrary } from '../feel/builders.js';
import { parseTests } from '../feel/parse-tests.js';
import { Scope, Slots } from '../feel/scope.js';
import { compileTests } from '../feel/tests.js';
import { table } from '../../test/models.js';
import { dateFromText } from '../value/calendar.js';
import { numberFromText } from '../value/decimal.js';
import { unknown } from '../value/unknown.js';
import type { Truth, Value } from '../value/value.js';
import { columnIndex } from './column-index.js';
import { regionOf, type Region } from './region.js';

const library = newLibrary();

function cell(text: string): { region: Region | undefined; check: (value: Value) => Truth } {
  const slots = new Slots();
  const slot = slots.next();
  const tests = parseTests(text, new Scope(slots), { slot });
  const check = compileTests(tests, slot, library);
  return { region: regionOf(tests, library), check: (value) => check([value]) };
}

describe('A cell', () => {
  it('is a test of its value', () => {
    const examples: [string, Value, Truth][] = [
      ['-', null, true],
      ['', 5, true],
      ['>= 18', 18, true],
      ['< 18', null, null],
      ['[1..5), 7', 5, false],
      ['[1..5), 7', 7, true],
      ['"Low", "High"', 'High', true],
      ['not("Low", "High")', 'High', false],
      ['not("Low")', null, true],
      ['null', null, true],
      ['? > 2 and ? < 4', 3, true],
      ['contains(?, "ab")', 'cab', true],
      ['["a", "b"]', 'b', true],
      ['("a", "b")', 'b', true],
      ['(1..2]', 1, false],
      ['contains("a", "b")', false, true],
      ['1 > 2', 'a', null],
      ['>= 18', unknown, unknown],
      ['-', unknown, true],
    ];
    for (const [text, value, truth] of examples)
      assert.equal(cell(text).check(value), truth, `${text} of ${String(value)}`);
  });

  it('must say what it tests', () => {
    assert.throws(() => cell('count([1][item > 0]) > 0'), /write `\?` for the value that is tested/);
    assert.throws(() => cell('[1, 2][item > 0] = [1]'), /write `\?`/);
    assert.throws(() => cell('?'), /`\?` is only the value itself/);
  });
});

describe('A column’s index', () => {
  const columns: Record<string, { cells: string[]; values: Value[] }> = {
    number: {
      cells: [
        '-',
        '>= 18',
        '< 18',
        '(10..18]',
        ']18..20[',
        '18',
        '18, 20',
        'not(18)',
        'not(>= 18)',
        '!= 20',
        'null',
        '[20..10]',
        '1.5',
        '[1..5], [5..9], (9..12)',
        'not(-1, 3, (5..7])',
      ],
      values: [null, -1, 0, 1, 1.5, 3, 5, 6, 7, 9, 10, 11, 12, 17, 17.999, 18, 18.5, 19, 20, 21].map((value) =>
        typeof value === 'number' ? numberFromText(String(value))! : value,
      ),
    },
    string: {
      cells: ['-', '"a"', '"a", "c"', 'not("b")', '["a".."c")', '> "b"', 'not(null)'],
      values: [null, '', 'a', 'aa', 'b', 'c', 'd'],
    },
    boolean: { cells: ['-', 'true', 'false', 'not(true)', 'true, false', 'null'], values: [null, true, false] },
    date: {
      cells: ['-', '>= date("2026-04-01")', '[@"2025-04-01"..@"2026-04-01")', 'not(@"2026-04-01")'],
      values: [null, ...['2025-03-31', '2025-04-01', '2026-03-31', '2026-04-01', '2026-04-02'].map(dateFromText)],
    },
  };

  for (const [kind, { cells, values }] of Object.entries(columns))
    it(`says of each ${kind} what the cells say`, () => {
      const compiled = cells.map(cell).filter(({ region }) => region !== undefined);
      const index = columnIndex(
        compiled.map(({ region }) => region!),
        undefined,
      )!;
      // A value of another kind passes `-` alone.
      for (const value of [...values, [1], kind === 'string' ? 1 : 'other'])
        compiled.forEach(({ check }, rule) => {
          const passes = (index.masks[index.classOf(value)]! >>> rule) & 1;
          assert.equal(passes === 1, check(value) === true, `${cells[rule]} of ${String(value)}`);
        });
      assert.equal(index.classOf(unknown), -1);
    });
});

describe('A hit policy', () => {
  const cells = { '> 1': '"low"', '> 2': '"middle"', '> 3': '"high"', '> 30': '"high"' };
  const ordered = { outputs: [{ values: '"high", "middle", "low"' }] };
  const outcome = (model: ReturnType<typeof table>, n?: number): unknown =>
    compile(model).outcome(n === undefined ? {} : { n });

  it('finds one rule', () => {
    assert.equal(outcome(table('UNIQUE', cells), 2), 'low');
    assert.equal(outcome(table('UNIQUE', cells), 3), null, 'two rules, and only one may match');
    assert.equal(outcome(table('ANY', cells), 3), null);
    assert.equal(outcome(table('ANY', { '> 3': '"high"', '> 30': '"high"' }), 31), 'high');
    assert.equal(outcome(table('FIRST', cells), 31), 'low');
    assert.equal(outcome(table('PRIORITY', cells, ordered), 3), 'middle');
    assert.equal(outcome(table('UNIQUE', cells), 0), null);
    assert.equal(outcome(table('UNIQUE', cells, { outputs: [{ default: '"none"' }] }), 0), 'none');
  });

  it('tells which of the rules that match it took', () => {
    const statuses = (model: ReturnType<typeof table>): unknown =>
      compile(model)
        .evaluate({ n: 3 })
        .trace.decisions[0]!.rules!.map(({ status }) => status);
    assert.deepEqual(statuses(table('FIRST', cells)), ['fired', 'passed over', 'did not fire', 'did not fire']);
    assert.deepEqual(statuses(table('PRIORITY', cells, ordered)), [
      'passed over',
      'fired',
      'did not fire',
      'did not fire',
    ]);
  });

  it('finds several', () => {
    assert.deepEqual(outcome(table('COLLECT', cells), 4), ['low', 'middle', 'high']);
    assert.deepEqual(outcome(table('RULE ORDER', cells), 3), ['low', 'middle']);
    assert.deepEqual(outcome(table('OUTPUT ORDER', cells, ordered), 4), ['high', 'middle', 'low']);
    assert.deepEqual(outcome(table('COLLECT', cells), 0), []);
    assert.equal(outcome(table('COLLECT', cells, { outputs: [{ default: '"none"' }] }), 0), 'none');
  });

  it('adds up', () => {
    const amounts = { '> 1': '0.1', '> 2': '0.2', '> 3': '5' };
    const collected = (aggregation: 'SUM' | 'MIN' | 'MAX' | 'COUNT', n: number): unknown =>
      outcome(table('COLLECT', amounts, { aggregation }), n);
    assert.deepEqual(
      [collected('SUM', 3), collected('MIN', 4), collected('MAX', 4), collected('COUNT', 4)],
      [0.3, 0.1, 5, 3],
    );
    assert.deepEqual([collected('SUM', 0), collected('COUNT', 0)], [null, 0]);
  });

  it('is known as soon as no missing answer can change it', () => {
    const same = { '> 1': '"yes"', '<= 1': '"yes"', null: '"yes"', '-': '"yes"' };
    assert.equal(outcome(table('FIRST', same)), 'yes');
    assert.equal(outcome(table('FIRST', cells)), unknown);
    assert.deepEqual(outcome(table('COLLECT', { '-': '1' })), [1]);
    assert.equal(outcome(table('COLLECT', { '-': '1', '> 1': '2' })), unknown);
    assert.equal(outcome(table('UNIQUE', cells, { outputs: [{ default: '"low"' }] })), unknown);
  });

  it('is the same for more rules than fit in a word', () => {
    const many = Object.fromEntries(Array.from({ length: 80 }, (_, rule) => [`[${rule}..${rule + 1})`, String(rule)]));
    for (const n of [0, 31, 31.5, 32, 63, 64, 79.9]) assert.equal(outcome(table('UNIQUE', many), n), Math.floor(n));
    assert.equal(outcome(table('UNIQUE', many), 80), null);
    assert.equal(outcome(table('COLLECT', many, { aggregation: 'COUNT' }), 40), 1);
  });

  it('takes a value that a column does not expect for null, and leaves the input as it is', () => {
    for (const values of ['[0..10]', '? >= 0 and ? <= 10', '[0..10], string length(?) = 1'])
      for (const [hitPolicy, when] of [
        ['FIRST', '> 5'],
        ['UNIQUE', '? > 5'],
      ] as const) {
        const cells = { [when]: '"high"', null: '"none: " + string(n)', '<= 5': '"low"' };
        const expecting = table(hitPolicy, cells, { inputs: [{ expression: 'n', values }] });
        assert.deepEqual([outcome(expecting, 10), outcome(expecting, 5), outcome(expecting, 11)], ['high', 'low', 'none: 11'], values); // prettier-ignore
        const { trace } = compile(expecting).evaluate({ n: 11 });
        assert.deepEqual(trace.decisions[0]!.rules!.map(({ status }) => status), ['did not fire', 'fired', 'did not fire']); // prettier-ignore
      }
  });

  it('gives null where an output is none of the column’s values', () => {
    const outputs = [{ values: '"low", "high"' }];
    assert.equal(outcome(table('FIRST', { '-': '"high"' }, { outputs }), 1), 'high');
    assert.equal(outcome(table('FIRST', { '-': '"hihg"' }, { outputs }), 1), null);
    assert.equal(outcome(table('FIRST', { '-': 'if n > 1 then "low" else "none"' }, { outputs }), 2), 'low');
    assert.equal(outcome(table('FIRST', { '-': 'if n > 1 then "low" else "none"' }, { outputs }), 1), null);
    assert.equal(outcome(table('FIRST', { '> 1': '"low"' }, { outputs: [{ ...outputs[0], default: '"none"' }] }), 1), null); // prettier-ignore
    assert.equal(outcome(table('FIRST', { '-': '"abc"' }, { outputs: [{ values: 'string length(?) >= 3' }] }), 1), 'abc'); // prettier-ignore
  });
});
