import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { everyAnswer, randomModel } from '../../test/random-tables.js';
import { compile } from '../compile.js';
import { axesOf, bit } from './axes.js';
import { Budget } from './budget.js';
import { Cover } from './cover.js';
import { widened } from './widen.js';
import { inBox } from './witness.js';

describe('The parts that no rule covers', () => {
  it('hold every answer that no rule matches, and no other, before and after they are put together', () => {
    const property = fc.property(randomModel({ policies: ['COLLECT'], inputs: 4, rules: 8 }), (model) => {
      const decision = compile(model);
      const table = decision.last.table!;
      const axes = axesOf(table, decision, model, new Map());
      const all = bit(table.table.rules.length) - 1n;
      const { boxes, count } = new Cover(axes, new Budget(1e6)).open(all, Infinity);
      assert.equal(boxes.length, count);
      const wide = widened(axes, boxes, all);
      for (const answers of everyAnswer(model.inputs!)) {
        const frame = decision.frame(answers);
        const isGap = !table.table.rules.some((_, row) =>
          table.columns.every(({ checks }) => checks[row]!(frame) === true),
        );
        const holding = (list: typeof boxes): number =>
          list.filter((box) => inBox(axes, table, box).reached(frame) === true).length;
        assert.equal(holding(boxes), isGap ? 1 : 0);
        assert.equal(holding(wide) > 0, isGap);
      }
    });
    fc.assert(property, { seed: 8, numRuns: 40 });
  });
});
