import assert from 'node:assert/strict';
import { it } from 'node:test';
import { dateOfDay, dayNumber, isoDate, longDate, todayInUk } from '@council-components/server/demo/dates.js';

it('knows the date in the UK, summer and winter, wherever it runs', () => {
  assert.equal(isoDate(todayInUk(new Date('2026-06-30T22:59:00Z'))), '2026-06-30');
  assert.equal(isoDate(todayInUk(new Date('2026-06-30T23:00:00Z'))), '2026-07-01');
  assert.equal(isoDate(todayInUk(new Date('2026-12-31T23:59:00Z'))), '2026-12-31');
});

it('counts days across months and leap years', () => {
  assert.equal(dayNumber({ year: 2028, month: 3, day: 1 }) - dayNumber({ year: 2028, month: 2, day: 28 }), 2);
  assert.equal(isoDate(dateOfDay(dayNumber({ year: 2026, month: 1, day: 1 }) - 1)), '2025-12-31');
});

it('writes dates in English and Welsh', () => {
  assert.equal(longDate({ year: 2026, month: 8, day: 3 }, 'en'), '3 August 2026');
  assert.equal(longDate({ year: 2026, month: 8, day: 3 }, 'cy'), '3 Awst 2026');
});
