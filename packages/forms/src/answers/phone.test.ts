import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePhone } from './phone.js';

const number = (typed: string) => parsePhone(typed).value?.number;

describe('parsePhone', () => {
  it('reads UK numbers however they are spaced', () => {
    for (const typed of [
      '01632 960001',
      '(01632) 960 001',
      '01632-960-001',
      '01632.960.001',
      '01632/960001',
      '0 1 6 3 2 9 6 0 0 0 1',
    ])
      assert.equal(number(typed), '+441632960001', typed);
    assert.equal(number('07700 900 982'), '+447700900982');
    assert.equal(number('020 7946 0999'), '+442079460999');
    assert.equal(number('016977 2345'), '+44169772345', 'some have one digit less');
  });

  it('reads UK numbers written for people abroad', () => {
    for (const typed of ['+44 1632 960001', '+44 (0)1632 960001', '0044 1632 960001', '44 1632 960001'])
      assert.equal(number(typed), '+441632960001', typed);
  });

  it('reads numbers of other countries', () => {
    assert.equal(number('+353 1 234 5678'), '+35312345678');
    assert.equal(number('0033 1 23 45 67 89'), '+33123456789');
    assert.equal(number('+91 98765 43210'), '+919876543210');
  });

  it('keeps an extension apart', () => {
    for (const typed of [
      '01632 960001 ext 123',
      '01632 960001 x123',
      '01632 960001 Ext. 123',
      '01632960001#123',
      '01632 960001 est 123',
      '01632 960001, estyniad 123',
    ])
      assert.deepEqual(parsePhone(typed), { value: { number: '+441632960001', extension: '123' } }, typed);
  });

  it('reads digits of other scripts', () => {
    assert.equal(number('۰۱۶۳۲ ۹۶۰۰۰۱'), '+441632960001');
  });

  it('says what is wrong', () => {
    for (const typed of ['', ' ', '()', null, undefined]) assert.deepEqual(parsePhone(typed), { problem: 'missing' });
    for (const typed of ['960001', '0163296', '+44 1632', '+1 23'])
      assert.deepEqual(parsePhone(typed), { problem: 'too-short' }, typed);
    for (const typed of ['01632 960001 99', '+44 1632 960001 99', '+1234567890123456'])
      assert.deepEqual(parsePhone(typed), { problem: 'too-long' }, typed);
    for (const typed of ['call me', '0I632 960001', '01632 960001 or 960002', '1632 960001', '++44 1632 960001'])
      assert.deepEqual(parsePhone(typed), { problem: 'not-a-number' }, typed);
  });
});
