import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { compile } from '../compile.js';
import { readJson, writeJson } from '../model/json.js';
import type { Model } from '../model/model.js';
import { discount } from '../../test/models.js';
import { count, defaultFolder, runFolder } from '../../tools/tck.js';
import { readDmn } from './read.js';
import { writeDmn } from './write.js';

const skip = existsSync(defaultFolder) ? false : `the DMN TCK is not at ${defaultFolder}`;

/** XML → model → XML → model, and model → JSON → model. */
function goesRound(model: Model): void {
  assert.deepEqual(readDmn(writeDmn(model)), model);
  assert.deepEqual(readJson(writeJson(model)), model);
}

describe('DMN files', () => {
  it('lose nothing on the way from a model and back', () => goesRound(discount));

  it('show every element and every line in a modeller, although nobody placed them', () => {
    const { layout: _, ...unplaced } = discount;
    goesRound(unplaced);
    const { shapes, edges } = readDmn(writeDmn(unplaced).replace('id="drawn"', 'id="placed"')).layout!;
    const { inputs = [], parameters = [], knowledge = [], decisions } = discount;
    const names = [...decisions, ...knowledge, ...inputs, ...parameters].map(({ name }) => name);
    assert.deepEqual(shapes.map(({ element }) => element), names); // prettier-ignore
    assert.equal(edges.length, [...decisions, ...knowledge].flatMap(({ requires = [] }) => requires).length);
    for (const one of shapes)
      for (const other of shapes)
        assert.ok(one === other || one.y !== other.y || Math.abs(one.x - other.x) >= one.width, 'boxes lie apart');
    for (const { to, points } of edges) {
      const { x, y, width, height } = shapes.find(({ element }) => element === to)!;
      assert.deepEqual(points.at(-1), { x: x + width / 2, y: y + height });
    }
  });

  it('can be written as DMN 1.3, which is all that some modellers open', () => {
    const xml = writeDmn(discount, '1.3');
    assert.deepEqual(readDmn(xml), discount);
    assert.match(xml, /xmlns="[^"]*20191111\/MODEL\/" xmlns:dmndi="[^"]*20191111\/DMNDI\/"/);
    assert.doesNotMatch(xml, /20230324/);
  });

  it('are written although they go round in a circle, or are too large for a picture', () => {
    const decision = (name: string, requires: string[]) => ({ name, requires, logic: { literal: '1' } });
    goesRound({ name: 'circle', decisions: [decision('a', ['b']), decision('b', ['a'])] });
    const many = Array.from({ length: 301 }, (_, index) => decision(`d${index}`, []));
    assert.doesNotMatch(writeDmn({ name: 'many', decisions: many }), /DMNDI>/);
  });

  it('lose nothing on the way from the TCK’s models and back', { skip }, () => {
    const files = readdirSync(defaultFolder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.dmn'),
    );
    assert.equal(files.length, 28);
    for (const file of files) goesRound(readDmn(readFileSync(join(defaultFolder, file), 'utf8'), file));
  });

  it('pass level 2 of the TCK, whole', { skip }, () => {
    const results = runFolder(defaultFolder).flatMap((report) => report.results);
    assert.deepEqual([count(results, 'passed'), count(results, 'refused'), count(results, 'wrong')], [116, 0, 0]);
  });

  it('keep what is unsupported as such, and are refused only where it is used', () => {
    const model = readDmn(`<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m">
      <decision name="a"><literalExpression><text>1</text></literalExpression></decision>
      <decision name="b"><filter/></decision></definitions>`);
    assert.equal(compile(model, { decision: 'a' }).outcome({}), 1);
    assert.throws(
      () => compile(model, { decision: 'b', file: 'm.dmn' }),
      /m\.dmn, "b": a boxed filter is outside the subset: write a table/,
    );
  });

  it('are refused when they are hostile or broken', () => {
    const open = '<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/">';
    const bad: [string, RegExp][] = [
      ['<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><d>&b;</d>', /a DOCTYPE is not allowed/],
      ['<d>&b;</d>', /not well-formed XML: undefined entity/],
      [`${open}<a></b></definitions>`, /not well-formed XML.*line 1/],
      [`${open}${'<a>'.repeat(10_000)}`, /more than 60 levels/],
      [`${open}${'<a/>'.repeat(300_000)}</definitions>`, /more than 200000 elements/],
      ['x'.repeat(6_000_000), /more than 5 MB/],
      ['', /m\.dmn: /],
      ['<bpmn xmlns="x"/>', /is not a DMN model: save it as DMN 1.1 to 1.5/],
    ];
    for (const [xml, message] of bad) assert.throws(() => readDmn(xml, 'm.dmn'), message);
  });
});
