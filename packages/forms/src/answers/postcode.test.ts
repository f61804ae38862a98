import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePostcode } from './postcode.js';

describe('parsePostcode', () => {
  it('reads every form of a postcode', () => {
    for (const postcode of ['M1 1AA', 'M60 1NW', 'CR2 6XH', 'DN55 1PT', 'W1A 1HQ', 'EC1A 1BB', 'BF1 3AA'])
      assert.deepEqual(parsePostcode(postcode), { value: postcode });
  });

  it('takes any case, spaces and punctuation', () => {
    for (const typed of [
      'ec1a1bb',
      ' EC1A  1BB ',
      'Ec1a-1bb',
      'EC1A.1BB',
      '(EC1A 1BB)',
      'E C 1 A 1 B B',
      'EC1A\u00a01BB',
    ])
      assert.deepEqual(parsePostcode(typed), { value: 'EC1A 1BB' }, typed);
  });

  it('says when it is missing, or when half of it is', () => {
    for (const typed of ['', '  ', '-', null, undefined])
      assert.deepEqual(parsePostcode(typed), { problem: 'missing' });
    for (const typed of ['EC1A', 'm1', 'DN55']) assert.deepEqual(parsePostcode(typed), { problem: 'first-half-only' });
  });

  it('refuses what is not a postcode, and does not guess O for 0', () => {
    for (const typed of ['EC1A OBB', 'EC1A 1BO1', '12345', 'EC1A 1CI', 'Exampleshire', 'EC1A 1BB, EC1A 1BC', '1AA M1'])
      assert.deepEqual(parsePostcode(typed), { problem: 'not-a-postcode' }, typed);
  });
});
