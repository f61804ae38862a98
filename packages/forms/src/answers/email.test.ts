import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseEmail } from './email.js';

describe('parseEmail', () => {
  it('reads addresses that mail reaches', () => {
    const good = [
      'name@example.com',
      'first.last+bins@mail.example.co.uk',
      "o'connor@example.com",
      'a@b.cymru',
      'gwên@example.cymru',
      'name@exämple.com',
      'x_y%z@xn--exmple-cua.com',
      `${'a'.repeat(64)}@example.com`,
    ];
    for (const address of good) assert.deepEqual(parseEmail(address), { value: address });
  });

  it('drops spaces around it, and marks that nobody sees', () => {
    assert.deepEqual(parseEmail(' \u200bname@example.com\n'), { value: 'name@example.com' });
  });

  it('says when it is missing', () => {
    for (const typed of ['', ' ', null, undefined]) assert.deepEqual(parseEmail(typed), { problem: 'missing' });
  });

  it('refuses what no mail could reach', () => {
    const bad = [
      'name',
      'name@example',
      '@example.com',
      'name@',
      'na me@example.com',
      'name@example,com',
      'name@exam ple.com',
      'a@b@example.com',
      'name@.com',
      'name@example..com',
      'name@example.com.',
      '.name@example.com',
      'na..me@example.com',
      'name@-example.com',
      'name@192.168.0.1',
      'name@example.com, other@example.com',
      `${'a'.repeat(65)}@example.com`,
    ];
    for (const address of bad) assert.deepEqual(parseEmail(address), { problem: 'not-an-email' }, address);
  });

  it('says when it is too long to be sent', () => {
    assert.deepEqual(parseEmail(`name@${'a.'.repeat(130)}com`), { problem: 'too-long' });
  });
});
