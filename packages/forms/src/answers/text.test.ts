import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseText } from './text.js';

describe('parseText', () => {
  it('counts a line break once, as the textarea does, though forms send two characters', () => {
    assert.deepEqual(parseText('a\r\nb\r\nc', { maxlength: 5 }), { value: 'a\nb\nc' });
    assert.deepEqual(parseText('a\r\nb\r\ncd', { maxlength: 5 }), { problem: 'too-long' });
    assert.deepEqual(parseText('a\rb'), { value: 'a\nb' });
  });

  it('counts an emoji of one code point as one character', () => {
    assert.deepEqual(parseText('🗑🗑', { maxlength: 2 }), { value: '🗑🗑' });
  });

  it('counts words', () => {
    assert.deepEqual(parseText('three short words', { maxlength: 3, countType: 'words' }), {
      value: 'three short words',
    });
    assert.deepEqual(parseText('now four short words', { maxlength: 3, countType: 'words' }), { problem: 'too-long' });
  });

  it('does not count spaces around the text', () => {
    assert.deepEqual(parseText('  abc \r\n', { maxlength: 3 }), { value: 'abc' });
  });

  it('says when it is missing, unless it may be', () => {
    for (const typed of ['', ' \r\n', null, undefined]) {
      assert.deepEqual(parseText(typed), { problem: 'missing' });
      assert.deepEqual(parseText(typed, { optional: true }), { value: '' });
    }
  });

  it('has no limit unless one is given', () => {
    assert.equal(parseText('a'.repeat(1e6)).problem, undefined);
  });
});
