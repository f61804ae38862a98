import assert from 'node:assert/strict';
import { it } from 'node:test';
import { imageType } from '@council-components/server/image-type.js';

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

it('tells photos by their content', () => {
  const photos: Record<string, string> = {
    '\xff\xd8\xff\xe0....': 'image/jpeg',
    '\x89PNG\r\n\x1a\n....': 'image/png',
    'RIFF....WEBPVP8 ': 'image/webp',
    '\0\0\0\x18ftypheic....': 'image/heic',
    '\0\0\0\x18ftypmif1....': 'image/heic',
    '\0\0\0\x18ftypavif....': 'image/avif',
  };
  for (const [content, type] of Object.entries(photos)) assert.equal(imageType(bytes(content)), type);
  for (const content of [
    '',
    '\xff',
    'GIF89a',
    '<svg xmlns=',
    '<html>',
    '%PDF-1.7',
    '\0\0\0\x18ftypmp42....',
    'RIFF....WAVEfmt ',
    'MZ',
  ])
    assert.equal(imageType(bytes(content)), undefined, content);
});
