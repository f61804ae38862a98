import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { feel } from '../../test/feel.js';
import { compile } from '../compile.js';
import type { Model } from '../model/model.js';
import { publish } from '../publish.js';
import { everyPart } from '../run/every-part.js';
import { load } from '../run.js';
import { momentFromText, timeFromText } from './clock.js';
import type { Value } from './value.js';

const bins: Model = {
  name: 'Bins',
  inputs: [
    { name: 'put out', type: 'time' },
    { name: 'deadline', type: 'time' },
    { name: 'asked', type: 'dateTime' },
    { name: 'opened', type: 'date and time' },
  ],
  decisions: [
    {
      name: 'collected',
      requires: ['put out', 'deadline', 'asked', 'opened'],
      logic: {
        table: {
          hitPolicy: 'UNIQUE',
          inputs: [{ expression: 'put out' }, { expression: 'asked' }],
          outputs: [{}],
          rules: [
            { when: ['deadline', '-'], then: ['"just"'] },
            { when: ['< deadline', '>= opened'], then: ['"yes"'] },
            { when: ['> deadline', '-'], then: ['"no"'] },
          ],
        },
      },
    },
  ],
};

describe('Times, and days with one', () => {
  it('are compared, on a server and in a browser', () => {
    const opened = { asked: '2026-04-01T09:00:00+01:00', opened: '2026-04-01T08:00:00Z' };
    for (const decision of [compile(bins), load(publish(bins), everyPart)])
      for (const [time, outcome] of [
        ['06:59:59.5', 'yes'],
        ['07:00:00', 'just'],
        ['07:00:01', 'no'],
      ])
        // prettier-ignore
        assert.equal(decision.outcome({ 'put out': time, deadline: '07:00:00', ...opened }), outcome, time);
    assert.equal(compile(bins).outcome({ 'put out': '06:00:00', deadline: '07:00:00', ...opened, opened: '2026-04-01T08:00:01Z' }), null); // prettier-ignore
  });

  it('are refused where they are none, or where only one has a zone', () => {
    const given = {
      'put out': '06:00:00',
      deadline: '07:00:00',
      asked: '2026-04-01T09:00:00',
      opened: '2026-04-01T08:00:00',
    };
    const refused = (answers: object): void =>
      assert.throws(
        () => compile(bins).outcome({ ...given, ...answers }),
        { name: 'Refusal' },
        JSON.stringify(answers),
      );
    assert.equal(compile(bins).outcome(given), 'yes');
    for (const time of ['6:00:00', '24:00:00', '06:60:00', '06:00', '06:00:00@Europe/London', '06:00:00Z'])
      refused({ 'put out': time });
    for (const moment of ['2026-02-30T09:00:00', '2026-04-01', '2026-04-01T09:00:00T', '2026-04-01T09:00:00Z'])
      refused({ asked: moment });
  });

  it('are a day’s beginning where a day is given for them', () => {
    const [decision] = bins.decisions;
    const model: Model = { ...bins, decisions: [{ ...decision!, type: 'dateTime', logic: { literal: 'date("2026-04-01")' } }] }; // prettier-ignore
    assert.equal(compile(model).outcome({}), '2026-04-01T00:00:00Z');
  });

  it('can do no more, and say so', () => {
    const names = { t: timeFromText('06:00:00'), m: momentFromText('2026-04-01T09:00:00') } as Record<string, Value>;
    assert.equal(feel('t < t or m != m', names), false);
    for (const text of [
      't.hour',
      'm.year',
      'm - m',
      'm + duration("P1D")',
      '-t',
      'string(t)',
      'date(m)',
      'day of week(m)',
      'count([t]) + t',
    ])
      // prettier-ignore
      assert.throws(() => feel(text, names), /can only be compared/, text);
  });
});
