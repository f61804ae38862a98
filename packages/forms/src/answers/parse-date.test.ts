import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseDate } from './parse-date.js';

const parse = (day: string, month: string, year: string) => parseDate({ day, month, year });
const value = (...parts: [string, string, string]) => Object.values(parse(...parts).value ?? {}).join('-');

describe('parseDate', () => {
  it('reads numbers, with leading zeros and spaces', () => {
    assert.deepEqual(parse('17', '11', '2026'), { value: { year: 2026, month: 11, day: 17 } });
    assert.equal(value(' 07 ', '\t03', ' 2 026 '), '2026-3-7');
  });

  it('reads “5th” and a full stop', () => {
    assert.equal(value('5th', '3.', '2026'), '2026-3-5');
    assert.equal(value('1st', '3', '2026'), '2026-3-1');
  });

  it('reads month names and their beginnings in English and Welsh, in any case', () => {
    const english = ['Jan', 'february', 'MAR', 'Apr.', 'May', 'June', 'Jul', 'aug', 'Sept', 'oct', 'Nov', 'December'];
    const welsh = [
      'Ionawr',
      'chwef',
      'Mawrth',
      'EBRILL',
      'Mai',
      'meh',
      'Gorff.',
      'Awst',
      'Medi',
      'Hyd',
      'tach',
      'Rhagfyr',
    ];
    for (const names of [english, welsh])
      assert.deepEqual(
        names.map((name) => parse('1', name, '2026').value?.month),
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
      );
  });

  it('does not take fewer than three letters, or other words, for a month', () => {
    for (const month of ['j', 'ma', 'Januar y x', 'soon'])
      assert.equal(parse('1', month, '2026').problem, 'impossible-month');
  });

  it('reads digits of other scripts, and what copying brings along', () => {
    assert.equal(value('۱۷', '١١', '२०२६'), '2026-11-17');
    assert.equal(value('\u200e17', '11\u00a0', '２０２６'), '2026-11-17');
  });

  it('says which parts are missing', () => {
    assert.deepEqual(parse('', ' ', ''), { problem: 'missing', errorFields: ['day', 'month', 'year'] });
    assert.deepEqual(parseDate({}), { problem: 'missing', errorFields: ['day', 'month', 'year'] });
    assert.deepEqual(parse('1', '1', ''), { problem: 'missing-year', errorFields: ['year'] });
    assert.deepEqual(parse('', '1', ''), { problem: 'missing-day-year', errorFields: ['day', 'year'] });
    assert.equal(parse('', '', '2026').problem, 'missing-day-month');
    assert.equal(parse('99', '', '').problem, 'missing-month-year', 'what is missing comes before what cannot be');
  });

  it('says which part cannot be', () => {
    assert.deepEqual(parse('32', '1', '2026'), { problem: 'impossible-day', errorFields: ['day'] });
    for (const day of ['0', 'first', '-1', '1.5x']) assert.equal(parse(day, '1', '2026').problem, 'impossible-day');
    assert.deepEqual(parse('1', '13', '2026'), { problem: 'impossible-month', errorFields: ['month'] });
    assert.deepEqual(parse('1', '1', 'next'), { problem: 'impossible-year', errorFields: ['year'] });
    assert.equal(parse('1', '1', '20260').problem, 'impossible-year');
    assert.equal(parse('1', '1', '0026').problem, 'impossible-year');
  });

  it('does not guess the century', () => {
    assert.deepEqual(parse('1', '1', '26'), { problem: 'short-year', errorFields: ['year'] });
    assert.equal(parse('1', '1', '026').problem, 'short-year');
  });

  it('knows which days there are', () => {
    assert.deepEqual(parse('31', '4', '2026'), { problem: 'impossible', errorFields: ['day', 'month', 'year'] });
    assert.equal(parse('29', '2', '2026').problem, 'impossible');
    assert.equal(value('29', '2', '2028'), '2028-2-29');
    assert.equal(parse('29', '2', '2100').problem, 'impossible');
    assert.equal(value('29', '2', '2000'), '2000-2-29');
  });
});
