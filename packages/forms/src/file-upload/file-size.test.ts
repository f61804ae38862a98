import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fileSize } from './file-size.js';

const plain = (bytes: number, language: string) => fileSize(bytes, language).replace(/\s/g, ' ');

it('writes a size in kB or MB', () => {
  const sizes = [0, 1, 1000, 1001, 340_200, 999_000, 999_001, 1_234_567, 25_000_000, 3_400_000_000];
  assert.deepEqual(
    sizes.map((bytes) => plain(bytes, 'en')),
    ['0 kB', '1 kB', '1 kB', '2 kB', '341 kB', '999 kB', '1 MB', '1.2 MB', '25 MB', '3,400 MB'],
  );
});

it('writes it as the language does', () => {
  assert.equal(plain(1_234_567, 'cy'), '1.2 MB');
  assert.equal(plain(1_234_567, 'fr'), '1,2 Mo');
});
