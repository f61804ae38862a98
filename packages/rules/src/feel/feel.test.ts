import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Refusal } from '../refusal.js';
import { feel } from '../../test/feel.js';
import { toPlain } from '../model/types.js';
import { unknown } from '../value/unknown.js';
import type { Value } from '../value/value.js';

/** Expressions and their values as plain data. */
function gives(examples: Record<string, unknown>, names: Record<string, Value> = {}): void {
  for (const [text, expected] of Object.entries(examples)) assert.deepEqual(toPlain(feel(text, names)), expected, text);
}

describe('FEEL', () => {
  it('calculates', () => {
    gives({
      '1.1 + 1.3': 2.4,
      '10 + 20 / -5 - 3': 3,
      '-2 ** 2': 4,
      '2 ** 3 ** 2': 64,
      '10 ** -5': 0.00001,
      '(10 + 20) / 0': null,
      '"a" + "b"': 'ab',
      '"a" + 1': null,
      'null + 1': null,
    });
  });

  it('gives null for durations longer than can be counted', () => {
    gives({
      'duration("P1D") * 1e20': null,
      'duration("P104249991374D") + duration("P104249991374D")': null,
      '-duration("P104249991374D") - duration("P104249991374D")': null,
      'duration("P1D") / 1e-20': null,
      'date("999999999-01-01") - date("-999999999-01-01")': null,
      'duration("P999999999999Y") * 1e10': null,
      'string(duration("P52124995687D") + duration("P52124995687D"))': 'P104249991374D',
    });
    assert.throws(() => toPlain(feel('sqrt(1e1000)')), /more than a plain number can hold/);
  });

  it('refuses a number that FEEL does not have', () => {
    for (const text of ['1e99999', '1e6145', '1e999999', '1e-99999', '2 * -1e7000'])
      assert.throws(() => feel(text), /`1e-?\d+` is no number that FEEL has/, text);
    gives({ '0e99999': 0, '1e6144 > 1': true, '0.0e-99999': 0 });
  });

  it('compares; values of different kinds cannot be', () => {
    gives({
      '1 = 1.0': true,
      '1 = "1"': null,
      'null = null': true,
      '1 = null': false,
      '1 < null': null,
      '"a" < "b"': true,
      '2 between 1 and 3 and true': true,
      '[1, 2] = [1, 2]': true,
      '{a: 1} = {a: 1.0}': true,
    });
  });

  it('has three truths', () => {
    gives({
      'false and null': false,
      'true and null': null,
      'true or null': true,
      'null or false': null,
      'not(null)': null,
      '"a" and false': false,
      'if null then 1 else 2': 2,
    });
  });

  it('asks two things in `a in … and b in …`', () => {
    const names = { a: 70, b: 200 };
    gives(
      {
        'a in >= 66 and b in <= 180': false,
        'a in (>= 66) and b in (<= 180)': false,
        'a in >= 66 and b in >= 180': true,
        'a in [66..180] and b in (180..200]': true,
        'if a in (>= 66) and b in (> 180) then "yes" else "no"': 'yes',
        'a in (1, 2, > 60)': true,
        'a in [1, [60..80]]': true,
        'a in ["low", 1]': false,
        'not(a in ["low", 1])': true,
      },
      names,
    );
  });

  it('has names with spaces and signs, the longest first', () => {
    const names = { 'Full Name': 'Ann', Full: 1, 'Approved/Declined': 'yes', 'a-b': 5, a: 3, b: 2 };
    gives(
      { '"Hello " + Full Name': 'Hello Ann', 'Approved/Declined = "yes"': true, 'a - b': 5, 'b - a': -1, Full: 1 },
      names,
    );
  });

  it('goes through lists', () => {
    gives({
      'some x in [1, 2] satisfies x > 1': true,
      'every x in [] satisfies x > 1': true,
      'for x in 1..3 return x * x': [1, 4, 9],
      'for x in [1, 2], y in [x, 10] return x + y': [2, 11, 4, 12],
      '[1, 2, 3][item >= 2]': [2, 3],
      '[1, 2, 3][-1]': 3,
      '[1, 2, 3][7]': null,
      '[{a: 1, b: 2}, {a: 3, b: 4}][a > 1].b': [4],
      '[{item: 1}, {item: 3}][item > 1]': [{ item: 3 }],
      '100[1]': 100,
    });
  });

  it('has contexts whose entries see the ones before', () => {
    gives({
      '{foo+bar: 1}': { 'foo+bar': 1 },
      '{"a!!(": 1, "": 2}': { 'a!!(': 1, '': 2 },
      '{full name: "A", greeting: "Hi " + full name}.greeting': 'Hi A',
      '{a: 1}.b': null,
      '{"__proto__": 1}.x': null,
    });
    assert.deepEqual(Object.keys(toPlain(feel('{"__proto__": 1}')) as object), ['__proto__']);
  });

  it('has dates and durations', () => {
    gives({
      'date("2024-02-29") + duration("P1Y")': '2025-02-28',
      'date("2024-03-01") - date("2024-02-01")': 'P29D',
      '@"2024-03-01" > date(2024, 2, 29)': true,
      'date("2023-02-29")': null,
      'date("2024-05-06").month': 5,
      'duration("P1Y") = duration("P12M")': true,
      'duration("P1M") < duration("P40D")': null,
      'years and months duration(@"2000-05-10", @"2018-05-09") >= @"P18Y"': false,
    });
  });

  it('has functions, called by position or by name', () => {
    gives({
      'substring("foobar", 3)': 'obar',
      'substring(string: "foobar", start position: -2)': 'ar',
      'string length("\\U01F40E")': 1,
      'sum([1, 2.5])': 3.5,
      'min(3, 1, 2)': 1,
      'max([])': null,
      'count(null)': null,
      'all([true, null])': null,
      'number("1.000,5", ".", ",")': 1000.5,
      'number(7.5)': 7.5,
      'string join(["a", null, "b"], ", ")': 'a, b',
      'distinct values([1, 1.0, 2])': [1, 2],
      'day of week(@"2026-11-24")': 'Tuesday',
    });
  });

  it('keeps apart what is unknown and what is null', () => {
    const names: Record<string, Value> = { a: unknown, b: null };
    gives(
      {
        'a + 1': unknown,
        'a + b': null,
        'a and false': false,
        'a or true': true,
        'a and b': unknown,
        'if a then 1 else 1': 1,
        'if a then 1 else 2': unknown,
        'a = a': unknown,
        'count([a, 1])': unknown,
        'not(a)': unknown,
        'a in [1..2]': unknown,
        '{x: a, y: 1}.y': 1,
      },
      names,
    );
  });

  it('ends loops that would never end', () => {
    assert.throws(() => feel('for a in 1..10000, b in 1..10000 return a'), /more than 1000000 steps/);
    assert.throws(() => feel('count(for a in 1..999999999999 return a)'), /more than 1000000 steps/);
  });
});

describe('What is outside the subset', () => {
  const refused: Record<string, RegExp> = {
    'today()': /`today` is outside the subset.*make `today` an input/,
    'matches("a", "(a+)+$")': /outside the subset/,
    'time("10:00:00")': /use dates/,
    'week of year(@"2026-11-24")': /`week of year` is outside the subset: use `day of year`/,
    'get entries({a: 1})': /use `get value`/,
    'Fees + 1': /nothing here is called `Fees`/,
    'fee(1)': /no function here is called `fee`/,
    '1 +': /the expression ends where a value is needed/,
    '(1 + 2': /needs `\)`/,
    '"abc': /the string is not closed: end it with "/,
    '1 instance of number': /declare the input/,
    'function(x) x': /define business knowledge/,
    'count(1, 2)': /write count\(list\)/,
    'number("1 000", " ")': /write number\(from\) or number\(from, grouping separator, decimal separator\)/,
    '1 # 2': /the character # is not FEEL/,
    '[1, 2][[3, 4][a]]': /a filter in a filter/,
    '[1, 2][1.5]': /1.5 is no place in a list/,
    '[1, 2][item]': /neither true nor false/,
    'if "a" then 1 else 2': /neither true nor false/,
    'date(2020.5, 1, 1)': /a whole number is needed/,
  };

  it('is refused with the place and what to write instead', () => {
    for (const [text, message] of Object.entries(refused)) assert.throws(() => feel(text), message, text);
  });

  it('says at which character', () => {
    assert.throws(
      () => feel('1 + fees'),
      (error) => error instanceof Refusal && error.place.offset === 4 && error.place.text === '1 + fees',
    );
  });

  it('is refused quickly when it is hostile', () => {
    const deep = 5000;
    for (const text of [
      '('.repeat(deep),
      '['.repeat(deep),
      '-'.repeat(deep) + '1',
      'if '.repeat(deep),
      `${'(1 in '.repeat(deep)}1`,
      `${'(('.repeat(40)}1..2${']..2]'.repeat(40)}`,
      '1+'.repeat(9000) + '1',
      '"'.repeat(20_001),
      'a.'.repeat(deep),
      `"${'\\'.repeat(19_000)}`,
    ]) {
      const begun = performance.now();
      assert.throws(() => feel(text), Refusal, text.slice(0, 20));
      assert.ok(performance.now() - begun < 1000, `${text.slice(0, 20)}… took too long`);
    }
    assert.equal(feel(`${'1+'.repeat(1400)}1`), 1401);
  });
});
