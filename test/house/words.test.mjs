import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, it } from 'node:test';
import { filesBelow, root } from '../tools/files.mjs';

const files = ['packages/forms/src', 'packages/page/src'].flatMap((folder) => filesBelow(folder, '.messages.ts'));
const built = (file) => pathToFileURL(join(root, file.replace('/src/', '/dist/').replace(/\.ts$/, '.js'))).href;
const placeholders = (message) => [...new Set(JSON.stringify(message).match(/%\{\w+\}/g) ?? [])].sort();

describe('the words that components say', () => {
  it('are found', () => assert.ok(files.length > 10));

  for (const file of files) {
    it(`are in English and in Welsh, with the same values: ${file}`, async () => {
      for (const { en, cy } of Object.values(await import(built(file)))) {
        assert.deepEqual(Object.keys(cy).sort(), Object.keys(en).sort());
        for (const key of Object.keys(en)) {
          assert.deepEqual(placeholders(cy[key]), placeholders(en[key]), key);
          assert.ok(JSON.stringify(cy[key]) !== JSON.stringify(en[key]), `${key} is not translated`);
          // A message that says no number, such as "Drop a file" or "Drop files", needs no more forms than English.
          if (!placeholders(en[key]).includes('%{count}')) continue;
          assert.deepEqual(Object.keys(en[key]).sort(), ['one', 'other'], key);
          assert.deepEqual(Object.keys(cy[key]).sort(), ['few', 'many', 'one', 'other', 'two', 'zero'], key);
        }
      }
    });
  }
});
