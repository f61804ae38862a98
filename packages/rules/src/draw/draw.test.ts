import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyse } from '../analyse/index.js';
import { compile } from '../compile.js';
import { childrenNamed, readXml, type Element } from '../dmn/xml.js';
import type { Model } from '../model/model.js';
import { drawGraph } from './graph.js';
import { widthOf, wrap } from './svg.js';
import { drawTable } from './table.js';

/** The wider side of A4, in CSS pixels. */
const PAPER = 1123;

const many = Array.from({ length: 20 }, (_, index) => `whether the household has answer number ${index + 1}`);

/** Twenty inputs lead to a status, and the status to an outcome. */
const model: Model = {
  name: 'A decision of many answers',
  inputs: many.map((name) => ({ name, type: 'boolean', domain: { kind: 'boolean' } })),
  decisions: [
    {
      name: 'status',
      requires: many,
      logic: {
        table: {
          hitPolicy: 'FIRST',
          inputs: many.map((expression) => ({ expression })),
          outputs: [{}],
          rules: [
            { when: many.map(() => 'true'), then: ['"all"'] },
            { when: many.map(() => '-'), then: ['"some"'] },
          ],
        },
      },
    },
    {
      name: 'outcome',
      requires: ['status'],
      logic: {
        table: {
          hitPolicy: 'UNIQUE',
          inputs: [{ expression: 'status' }],
          outputs: [{}],
          rules: [
            { when: ['"all"'], then: ['"yes"'] },
            { when: ['"some"'], then: ['"no"'] },
          ],
        },
      },
    },
  ],
};

const number = (element: Element, name: string): number => Number(element.attributes[name]);

describe('The picture of what a decision needs', () => {
  const svg = readXml(drawGraph(model).svg, 'needs.svg');
  const boxes = childrenNamed(svg, 'g').map((group) => childrenNamed(group, 'rect')[0]!);

  it('fits on paper however many answers there are', () => {
    assert.equal(boxes.length, 22);
    assert.ok(number(svg, 'width') <= PAPER, `${number(svg, 'width')}`);
  });

  it('has boxes that do not overlap, and words that stay inside them', () => {
    const below = boxes.map((box) => ({ x: number(box, 'x'), top: number(box, 'y'), bottom: number(box, 'y') + number(box, 'height') })); // prettier-ignore
    below.forEach(
      (box, index) =>
      below.slice(index + 1).forEach((other) => assert.ok(box.x !== other.x || box.bottom < other.top || other.bottom < box.top)), // prettier-ignore
    );
    for (const group of childrenNamed(svg, 'g'))
      for (const text of childrenNamed(group, 'text'))
        for (const { text: line } of childrenNamed(text, 'tspan'))
          assert.ok(widthOf(line, number(text, 'font-size')) < number(childrenNamed(group, 'rect')[0]!, 'width'), line);
  });
});

describe('The picture of a table', () => {
  it('has no room for outcomes that an earlier decision never gives', () => {
    const compiled = compile(model);
    const { facts, svg } = drawTable(compiled, compiled.last, analyse(model));
    assert.deepEqual(facts.slice(1), [
      ['Rule 1', 'all', 'yes'],
      ['Rule 2', 'some', 'no'],
    ]);
    assert.doesNotMatch(svg, /anything else|GAP/);
  });
});

describe('A line of words', () => {
  it('is never wider than it may be, even where a word is', () => {
    const lines = wrap('the road to Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch is long', 150, 14);
    assert.ok(
      lines.every((line) => widthOf(line, 14) <= 150),
      lines.join('\n'),
    );
    assert.equal(lines.join('').replaceAll(' ', '').length, 'theroadtoLlanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochislong'.length); // prettier-ignore
  });
});
