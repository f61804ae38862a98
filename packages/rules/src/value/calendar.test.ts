import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CalendarDate, dateFromText, dateText, dayOfWeek, monthsBetween, plusMonths } from './calendar.js';
import { durationFromText } from './duration.js';

const date = (text: string): CalendarDate => dateFromText(text)!;

describe('dates', () => {
  it('are days from 1 January 1970', () => {
    assert.equal(date('1970-01-01').day, 0);
    assert.equal(date('2000-03-01').day - date('2000-02-28').day, 2);
    assert.equal(date('1900-03-01').day - date('1900-02-28').day, 1);
  });

  it('read and write every day of four hundred years alike', () => {
    for (let day = -50_000; day < 97_000; day += 17) {
      const text = dateText(new CalendarDate(day));
      assert.equal(date(text).day, day, text);
      assert.equal(text, new Date(day * 86_400_000).toISOString().slice(0, 10));
    }
  });

  it('refuse days that do not exist', () => {
    for (const text of [
      '2023-02-29',
      '2023-13-01',
      '2023-00-10',
      '2023-1-1',
      '1900-02-29',
      '01999-01-01',
      ' 2023-01-01',
    ])
      assert.equal(dateFromText(text), null, text);
  });

  it('stay in the month when months are added', () => {
    assert.equal(String(plusMonths(date('2024-01-31'), 1)), '2024-02-29');
    assert.equal(String(plusMonths(date('2024-02-29'), 12)), '2025-02-28');
    assert.equal(String(plusMonths(date('2024-03-31'), -1)), '2024-02-29');
  });

  it('count whole months between', () => {
    assert.equal(monthsBetween(date('2020-01-15'), date('2021-01-14')), 11);
    assert.equal(monthsBetween(date('2020-01-15'), date('2021-01-15')), 12);
    assert.equal(monthsBetween(date('2021-01-15'), date('2020-01-15')), -12);
  });

  it('know their weekday', () => {
    assert.equal(dayOfWeek(date('2026-11-24')), 2);
    assert.equal(dayOfWeek(date('1969-12-28')), 7);
  });
});

describe('durations', () => {
  it('are of months or of seconds, and written as ISO 8601 has them', () => {
    const pairs = {
      P1Y18M: 'P2Y6M',
      P0Y: 'P0M',
      '-P13M': '-P1Y1M',
      PT36H: 'P1DT12H',
      'PT0.5S': 'PT0.5S',
      'PT3.S': 'PT3S',
      P0D: 'PT0S',
      '-PT90M': '-PT1H30M',
    };
    for (const [text, normal] of Object.entries(pairs)) assert.equal(String(durationFromText(text)), normal);
  });

  it('are never of both', () => {
    for (const text of ['P1Y1D', 'P', 'PT', 'P1YT', '1Y', 'P-1Y']) assert.equal(durationFromText(text), null, text);
  });
});
