import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compile } from '../compile.js';
import type { Model } from '../model/model.js';
import { readJson, writeJson } from '../model/json.js';
import { publish } from '../publish.js';
import { load } from '../run.js';
import { everyPart } from '../run/every-part.js';
import { readYaml, writeYaml } from '../yaml.js';
import { readDmn } from './read.js';
import { writeDmn } from './write.js';

const literal = (text: string): string => `<literalExpression><text>${text}</text></literalExpression>`;

const bands = readDmn(`<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="Bands">
  <inputData name="area" id="input_area"><variable name="area" typeRef="string"/></inputData>
  <decision name="rates" id="decision_rates"><variable name="rates"/>
    <informationRequirement id="r1"><requiredInput href="#input_area"/></informationRequirement>
    <relation>
      <column name="band"/><column name="pence" typeRef="number"/>
      <row>${literal('"A"')}${literal('if area = "north" then 100 else 120')}</row>
      <row>${literal('"B"')}<decisionTable hitPolicy="UNIQUE"><input><inputExpression><text>area</text></inputExpression></input><output/>
        <rule><inputEntry><text>"north"</text></inputEntry><outputEntry><text>150</text></outputEntry></rule></decisionTable></row>
      <row>${literal('"C"')}${literal('"none"')}</row>
    </relation></decision>
  <decision name="both" id="decision_both"><variable name="both"/>
    <informationRequirement id="r2"><requiredDecision href="#decision_rates"/></informationRequirement>
    <list typeRef="Any">${literal('rates[band = "B"][1].pence')}<list>${literal('count(rates)')}</list></list></decision>
</definitions>`);

describe('Boxed lists and relations', () => {
  it('are lists, and lists of contexts', () => {
    for (const decision of [compile(bands), load(publish(bands), everyPart)]) {
      assert.deepEqual(decision.outcome({ area: 'north' }), [150, [3]]);
      assert.deepEqual(decision.outcome({ area: 'south' }), [null, [3]]);
    }
    assert.deepEqual(compile(bands, { decision: 'rates' }).outcome({ area: 'south' }), [
      { band: 'A', pence: 120 },
      { band: 'B', pence: null },
      { band: 'C', pence: null },
    ]);
  });

  it('keep their form in every way of writing a model', () => {
    for (const again of [readDmn(writeDmn(bands)), readJson(writeJson(bands)), readYaml(writeYaml(bands))])
      assert.deepEqual(again, bands);
    const { decisions, ...rest } = bands;
    const short = { ...rest, decisions: decisions.map(({ requires, ...each }) => (void requires, each)) };
    assert.deepEqual(readJson(writeJson(short)), bands);
  });

  it('are refused where a row does not fit the columns, or a part is outside the subset', () => {
    const broken = (relation: object): Model =>
      ({ name: 'm', decisions: [{ name: 'd', requires: [], logic: { relation } }] }) as Model;
    assert.throws(
      () => compile(broken({ columns: [{ name: 'a' }], rows: [[]] })),
      /rule 1: the row has 0 cells for 1 column/,
    );
    assert.throws(
      () => compile(broken({ columns: [{ name: 'a' }], rows: [[{ literal: 'today()' }]] })),
      /rule 1, entry "a", `today\(\)` at character 1: `today` is outside the subset/,
    );
  });
});
