import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checks, LARGEST_PHOTO, type PageName } from '@council-components/server/demo/missed-bin/checks.js';
import { errorWords } from '@council-components/server/demo/missed-bin/error-words.js';
import { serviceWords } from '@council-components/server/demo/missed-bin/service-words.js';

const today = { year: 2026, month: 3, day: 10 };

function check(page: PageName, answers: Record<string, string | string[] | File>, lang: 'en' | 'cy' = 'en') {
  const form = new FormData();
  for (const [name, value] of Object.entries(answers))
    for (const each of [value].flat()) form.append(name, each as string);
  return checks[page].check(form, { lang, today });
}
const says: (...parameters: Parameters<typeof check>) => string[] = (page, answers, lang) =>
  check(page, answers, lang).map(({ id, text }) => `${id}: ${text}`);

describe('what is wrong with an answer', () => {
  it('address', () => {
    assert.deepEqual(says('address', {}), [
      'address-line-1: Enter address line 1, such as the building and street',
      'town: Enter a town or city',
      'postcode: Enter a postcode',
    ]);
    const right = { 'address-line-1': '1', 'address-line-2': '', town: 'Ex', postcode: 'ex12ab' };
    assert.deepEqual(says('address', right), []);
    assert.deepEqual(says('address', { ...right, 'address-line-2': 'a'.repeat(101), postcode: 'EX1' }), [
      'address-line-2: Address line 2 must be 100 characters or fewer',
      'postcode: Enter a full postcode, such as EX1 2AB',
    ]);
  });

  const date = (day: string, month: string, year: string) =>
    check('collection', { bins: ['food'], 'missed-on-day': day, 'missed-on-month': month, 'missed-on-year': year });

  it('bins', () => {
    const on = { 'missed-on-day': '9', 'missed-on-month': '3', 'missed-on-year': '2026' };
    assert.deepEqual(says('collection', on), ['bins: Select which bins we did not empty']);
    assert.deepEqual(says('collection', { ...on, bins: ['food', 'bathwater'] }), [
      'bins: Select which bins we did not empty',
    ]);
    assert.deepEqual(says('collection', { ...on, bins: ['food', 'garden'] }), []);
  });

  it('date', () => {
    const errors: [string, string, string, string, string][] = [
      ['', '', '', 'missed-on-day', 'Enter the date of the collection'],
      ['9', '3', '', 'missed-on-year', 'The date of the collection must include a year'],
      ['30', '2', '2026', 'missed-on-day', 'The date of the collection must be a real date'],
      [
        '9',
        '13',
        '2026',
        'missed-on-month',
        'The month of the collection must be a number between 1 and 12, or a month’s name',
      ],
      ['9', '3', '26', 'missed-on-year', 'The year of the collection must have 4 digits, such as 2026'],
      ['11', '3', '2026', 'missed-on-day', 'The date of the collection must be today or in the past'],
      ['9', '2', '2026', 'missed-on-day', 'The date of the collection must be in the last 28 days'],
    ];
    for (const [day, month, year, id, text] of errors) {
      const [error] = date(day, month, year);
      assert.deepEqual([error?.id, error?.text], [id, text]);
    }
    for (const [day, month] of ['10 3', '10 2', '9 Mar', '9 mawrth'].map((typed) => typed.split(' ')))
      assert.deepEqual(date(` ${day} `, month!, '2026'), [], `${day} ${month}`);
  });

  it('what happened', () => {
    assert.deepEqual(says('what-happened', { 'what-happened': '' }), []);
    assert.deepEqual(says('what-happened', { 'what-happened': '😀'.repeat(499) + '\r\n1' }), [
      'what-happened: What happened must be 500 characters or fewer',
    ]);
    assert.deepEqual(says('what-happened', { 'what-happened': '😀'.repeat(498) + '\r\n1' }), []);
  });

  it('photo', () => {
    const photo = (bytes: number, type: string, name = 'bin.jpg') =>
      says('photo', { photo: new File([new Uint8Array(bytes)], name, { type }) });
    assert.deepEqual(photo(0, 'application/octet-stream', ''), [], 'none was chosen');
    assert.deepEqual(photo(9, 'image/jpeg'), []);
    assert.deepEqual(photo(9, ''), []);
    assert.deepEqual(photo(0, 'image/jpeg'), ['photo: The selected file is empty. Choose another photo']);
    assert.deepEqual(photo(9, 'application/pdf'), ['photo: The photo must be a JPEG, PNG, HEIC, WebP or AVIF image']);
    assert.deepEqual(photo(LARGEST_PHOTO + 1, 'image/jpeg'), ['photo: The photo must be smaller than 8 MB']);
    assert.deepEqual(
      says('photo', { photo: 'large' }),
      ['photo: The photo must be smaller than 8 MB'],
      'as the server keeps it',
    );
    assert.deepEqual(says('photo', { photo: 'toString' }), []);
  });

  it('contact', () => {
    assert.deepEqual(says('contact', {}), ['contact: Select how you would like us to contact you']);
    assert.deepEqual(says('contact', { contact: 'pigeon' }), ['contact: Select how you would like us to contact you']);
    assert.deepEqual(says('contact', { contact: 'none', email: 'x' }), []);
    assert.deepEqual(says('contact', { contact: 'email', email: 'x' }), [
      'email: Enter an email address in the correct format, like name@example.com',
    ]);
    assert.deepEqual(says('contact', { contact: 'phone', phone: '01632 960 001' }), []);
    assert.deepEqual(says('contact', { contact: 'phone', phone: '12' }), [
      'phone: Telephone number must have more digits, like 01632 960 001',
    ]);
  });

  it('in Welsh', () => {
    assert.deepEqual(says('contact', {}, 'cy'), ['contact: Dewiswch sut yr hoffech i ni gysylltu â chi']);
  });
});

it('has every word in both languages, none left in the other', () => {
  // Names of formats are the same words.
  const strings = (words: object): string[] =>
    Object.values(words).flatMap((word: string | object) => (typeof word === 'string' ? [word] : strings(word)));
  for (const { en, cy } of [errorWords, serviceWords]) {
    assert.equal(strings(en).length, strings(cy).length);
    assert.deepEqual(
      strings(cy).filter((word) => strings(en).includes(word)),
      [],
    );
  }
});
