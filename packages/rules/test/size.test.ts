import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { evaluatorSizes, LARGEST } from '../bench/size.js';

describe('What a browser loads for a published decision', () => {
  it('is at most 8 KiB, with relevance and explanation', async () => {
    const [whole] = await evaluatorSizes();
    assert.equal(whole!.name, 'evaluator with relevance and explanation');
    assert.ok(whole!.bytes <= LARGEST, `${whole!.bytes} bytes`);
  });
});
