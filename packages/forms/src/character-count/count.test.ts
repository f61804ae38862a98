import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { message } from '@council-components/core/messages.js';
import { countMessages } from './character-count.messages.js';
import { countText } from './count.js';

describe('countText', () => {
  it('counts code points, as servers do', () => {
    assert.equal(countText(''), 0);
    assert.equal(countText('bins'), 4);
    assert.equal(countText('tŷ'), 2);
    assert.equal(countText('ty\u0302'), 3, 'a combining accent is a code point of its own');
    assert.equal(countText('👍'), 1, 'a surrogate pair is one');
    assert.equal(countText('👨‍👩‍👧'), 5, 'three people and two joiners');
    assert.equal(countText('\ud83d!'), 2, 'half a pair, as when text was cut');
  });

  it('agrees with the spread operator, which also counts code points', () => {
    for (const text of ['a👍b🎉', '\udc00\ud800', '🏴󠁧󠁢󠁷󠁬󠁳󠁿', 'ﷺ']) assert.equal(countText(text), [...text].length);
  });

  it('counts a line break as one, however it is written', () => {
    for (const text of ['a\nb', 'a\r\nb', 'a\rb']) assert.equal(countText(text), 3);
    assert.equal(countText('\r\n\r\n'), 2);
  });

  it('counts words', () => {
    assert.equal(countText('', 'words'), 0);
    assert.equal(countText('  \n ', 'words'), 0);
    assert.equal(countText('The gate’s locked, after six!', 'words'), 5);
    assert.equal(countText('Mae’r giât wedi’i chloi', 'words', 'cy'), 4);
    assert.equal(countText('one\ntwo\tthree', 'words'), 3);
    assert.equal(countText('今日はゴミの日です', 'words', 'ja') > 1, true, 'words without spaces between them');
  });

  it('counts what stands between spaces where a browser cannot tell words', () => {
    const { Segmenter } = Intl;
    try {
      Reflect.deleteProperty(Intl, 'Segmenter');
      assert.equal(countText(' one, two\n three ', 'words'), 3);
      assert.equal(countText('  ', 'words'), 0);
    } finally {
      Object.assign(Intl, { Segmenter });
    }
  });
});

describe('the messages of a count', () => {
  const words = (key: keyof (typeof countMessages)['en'], count: number, language: string) =>
    message(countMessages, key, language, { count });

  it('are right for one and for many in English', () => {
    assert.equal(words('charactersLeft', 1, 'en'), 'You have 1 character remaining');
    assert.equal(words('charactersLeft', 0, 'en-GB'), 'You have 0 characters remaining');
    assert.equal(words('wordsOver', 1200, 'en'), 'You have 1,200 words too many');
  });

  it('are right for each plural form of Welsh', () => {
    const forms = [0, 1, 2, 3, 6, 7].map((count) => words('wordsLeft', count, 'cy'));
    assert.deepEqual(forms, [
      'Mae gennych 0 gair ar ôl',
      'Mae gennych 1 gair ar ôl',
      'Mae gennych 2 air ar ôl',
      'Mae gennych 3 gair ar ôl',
      'Mae gennych 6 gair ar ôl',
      'Mae gennych 7 gair ar ôl',
    ]);
  });
});
