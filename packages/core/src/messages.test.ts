import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { message, setMessages } from './messages.js';

const catalogue = {
  en: { error: 'Error:', left: { one: '%{count} character left', other: '%{count} characters left' } },
  cy: {
    error: 'Gwall:',
    left: { zero: 'dim', one: 'un', two: 'dau', few: 'tri', many: 'chwech', other: '%{count} ar ôl' },
  },
};
const left = (language: string, count: number) => message(catalogue, 'left', language, { count });

describe('message', () => {
  it('speaks the language asked for, whatever its region', () => {
    assert.equal(message(catalogue, 'error', 'cy-gb'), 'Gwall:');
  });

  it('falls back to English for a language that is not there', () => {
    assert.equal(message(catalogue, 'error', 'fr'), 'Error:');
  });

  it('chooses the plural form, and writes large numbers as people read them', () => {
    assert.deepEqual(
      [1, 2, 1200].map((count) => left('en', count)),
      ['1 character left', '2 characters left', '1,200 characters left'],
    );
  });

  it('knows all six Welsh forms', () => {
    assert.deepEqual(
      [0, 1, 2, 3, 6, 4, 7].map((count) => left('cy', count)),
      ['dim', 'un', 'dau', 'tri', 'chwech', '4 ar ôl', '7 ar ôl'],
    );
  });

  it('takes a language, or another wording, that a page has set', () => {
    setMessages('ur', { error: 'خرابی:' });
    setMessages('cy', { error: 'Problem:' });
    assert.equal(message(catalogue, 'error', 'ur'), 'خرابی:');
    assert.equal(message(catalogue, 'error', 'cy'), 'Problem:');
    assert.equal(left('cy', 2), 'dau', 'the rest of the language is kept');
  });

  it('lets one element have its own words, by plural category or for all', () => {
    const host = (attributes: Record<string, string>) =>
      ({ getAttribute: (name: string) => attributes[name] ?? null }) as unknown as Element;
    const own = host({ 'data-message-left-one': 'One to go', 'data-message-error': 'Oops:' });
    assert.equal(message(catalogue, 'left', 'en', { count: 1 }, own), 'One to go');
    assert.equal(message(catalogue, 'left', 'en', { count: 2 }, own), '2 characters left');
    assert.equal(message(catalogue, 'error', 'en', {}, own), 'Oops:');
  });

  it('leaves a placeholder that has no value, so that the mistake is seen', () => {
    assert.equal(message({ en: { hello: 'Hello %{name}' }, cy: { hello: '' } }, 'hello'), 'Hello %{name}');
  });
});
