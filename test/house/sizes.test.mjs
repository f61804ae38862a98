import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sizes } from '../tools/sizes.mjs';

describe('sizes', async () => {
  for (const { name, bytes, limit } of await sizes()) {
    it(`${name}: ${bytes} bytes`, () => {
      assert.ok(
        limit === undefined || bytes <= limit,
        `${bytes} bytes are ${bytes - limit} more than the limit of ${limit}. See what grew with: npm run sizes. A page pays for every byte on an old phone: make it smaller, or raise the limit in test/tools/sizes.mjs and say why in the commit.`,
      );
    });
  }
});
