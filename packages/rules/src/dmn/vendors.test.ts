import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compile } from '../compile.js';
import type { Model } from '../model/model.js';
import { MODEL_NAMESPACES } from './namespaces.js';
import { readDmn } from './read.js';
import { writeDmn } from './write.js';

const DMN_1_1 = 'http://www.omg.org/spec/DMN/20151101/dmn.xsd';
const DMN_1_3 = 'https://www.omg.org/spec/DMN/20191111/MODEL/';

/** A table as a modeller saves it, in a version of DMN and with a prefix. */
function permit(namespace = DMN_1_3, prefix = ''): string {
  const p = prefix === '' ? '' : `${prefix}:`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- saved by a modeller -->
<${p}definitions xmlns${p && `:${prefix}`}="${namespace}" id="definitions" name="Permit" namespace="urn:permit">
  <${p}inputData id="Input_1" name="age"><${p}variable id="Variable_1" name="age" typeRef="number"/></${p}inputData>
  <${p}decision id="Decision_1" name="permit">
    <${p}informationRequirement id="Requirement_1"><${p}requiredInput href="#Input_1"/></${p}informationRequirement>
    <${p}decisionTable id="Table_1" hitPolicy="UNIQUE">
      <${p}input id="Column_1" label="Age"><${p}inputExpression id="Expression_1" typeRef="number"><${p}text>age</${p}text></${p}inputExpression></${p}input>
      <${p}output id="Column_2" name="permit" typeRef="string"/>
      <${p}rule id="Rule_1"><${p}inputEntry id="Cell_1"><${p}text><![CDATA[< 65]]></${p}text></${p}inputEntry><!-- a price --><${p}outputEntry id="Cell_2"><${p}text>"&#163;30 &amp; a fee"</${p}text></${p}outputEntry></${p}rule>
      <${p}rule id="Rule_2"><${p}inputEntry id="Cell_3"><${p}text>
        &gt;= 65
      </${p}text></${p}inputEntry><${p}outputEntry id="Cell_4"><${p}text>"free"</${p}text></${p}outputEntry></${p}rule>
    </${p}decisionTable>
  </${p}decision>
</${p}definitions>`;
}

/** Reads a file of which nothing may be lost when it is written. */
function read(xml: string): Model {
  const model = readDmn(xml);
  assert.deepEqual(readDmn(writeDmn(model)), model);
  return model;
}

const outcomes = (model: Model, input = 'age'): unknown[] =>
  [64, 65].map((age) => compile(model).outcome({ [input]: age }));
const expected = ['£30 & a fee', 'free'];

describe('Files of modellers', () => {
  for (const [namespace, version] of Object.entries(MODEL_NAMESPACES))
    it(`are read in DMN ${version} (${namespace}), whatever the prefix`, () => {
      for (const prefix of ['', 'semantic', 'dmn'])
        assert.deepEqual(outcomes(read(permit(namespace, prefix))), expected);
    });

  it('may begin with a byte order mark, and end lines as Windows does', () => {
    assert.deepEqual(outcomes(read(`\uFEFF${permit().replaceAll('\n', '\r\n')}`)), expected);
  });

  it('may have attributes and extension elements of their makers', () => {
    const trisotech = permit(DMN_1_1, 'semantic')
      .replace('id="definitions"', 'id="definitions" xmlns:feel="http://www.omg.org/spec/FEEL/20140401" xmlns:triso="urn:triso" triso:logoChoice="Default" expressionLanguage="http://www.omg.org/spec/FEEL/20140401"') // prettier-ignore
      .replaceAll('typeRef="', 'typeRef="feel:')
      .replace('<semantic:informationRequirement', '<semantic:extensionElements><triso:literalExpression><triso:text>1</triso:text></triso:literalExpression></semantic:extensionElements>$&'); // prettier-ignore
    const camunda = permit()
      .replace(
        'id="definitions"',
        'id="definitions" xmlns:camunda="http://camunda.org/schema/1.0/dmn" xmlns:biodi="http://bpmn.io/schema/dmn/biodi/2.0" exporter="Camunda Modeler" camunda:historyTimeToLive="180"',
      ) // prettier-ignore
      .replace('<input id', '<input camunda:inputVariable="age" biodi:width="192" id')
      .replace('<inputEntry id', '<inputEntry expressionLanguage="feel" id');
    assert.deepEqual([outcomes(read(trisotech)), outcomes(read(camunda))], [expected, expected]);
  });

  it('may leave a cell empty, which is any value', () => {
    const xml = permit()
      .replace('"UNIQUE"', '"FIRST"')
      .replace(/<text>\s+&gt;= 65\s+<\/text>/, '<text></text>');
    assert.deepEqual(outcomes(read(xml)), expected);
    assert.deepEqual(
      readDmn(xml).decisions[0]!.logic,
      read(xml.replace('<text></text>', '<text/>')).decisions[0]!.logic,
    );
  });

  it('take no element of another language for one of DMN', () => {
    const foreign = '<literalExpression xmlns="urn:triso"><text>1</text></literalExpression>';
    assert.deepEqual(outcomes(read(permit().replace('<informationRequirement', `${foreign}$&`))), expected);
  });

  it('may call an element otherwise than its variable, by which expressions know it', () => {
    const xml = permit()
      .replace('name="age">', 'name="Applicant&#10;age">')
      .replace('name="permit">', 'name="Price of a permit"><variable name="permit"/>')
      .replace('</definitions>', `<d:DMNDI xmlns:d="https://www.omg.org/spec/DMN/20191111/DMNDI/"><d:DMNDiagram>
        <d:DMNEdge dmnElementRef="Requirement_1"/></d:DMNDiagram></d:DMNDI></definitions>`); // prettier-ignore
    const model = read(xml);
    assert.deepEqual(outcomes(model), expected);
    const {
      inputs: [input] = [],
      decisions: [decision],
      layout,
    } = model;
    assert.deepEqual(
      [input!.label, decision!.name, decision!.label],
      ['Applicant\nage', 'permit', 'Price of a permit'],
    );
    assert.deepEqual(layout!.edges, [{ from: 'age', to: 'permit', points: [] }]);
  });

  it('may leave it to a table to say what its inputs are, as Camunda Modeler does', () => {
    const alone = permit()
      .replace(/<inputData.*<\/inputData>/, '')
      .replace(/<informationRequirement.*<\/informationRequirement>/, '');
    const model = read(alone);
    assert.deepEqual(model.inputs, [{ name: 'age', type: 'number', label: 'Age' }]);
    assert.deepEqual([outcomes(model), model.decisions[0]!.requires], [expected, ['age']]);
    const computed = readDmn(alone.replace('<text>age<', '<text>age + 1<'));
    assert.throws(() => compile(computed), /nothing here is called `age`: declare it as a requirement/);
  });

  it('are refused where an expression is in another language than FEEL', () => {
    const changes: [string, string][] = [
      ['<inputExpression', '<inputExpression expressionLanguage="groovy"'],
      ['<inputEntry', '<inputEntry expressionLanguage="juel"'],
      ['<outputEntry', '<outputEntry expressionLanguage="http://www.w3.org/1999/XPath"'],
    ];
    for (const [from, to] of changes) {
      const language = /expressionLanguage="(.*)"/.exec(to)![1]!;
      const model = readDmn(permit().replace(from, to));
      assert.throws(() => compile(model), new RegExp(`"permit": an expression in ${language} is outside the subset`));
    }
    const all = permit().replace('id="definitions"', 'id="definitions" expressionLanguage="javascript"');
    assert.throws(
      () => readDmn(all, 'permit.dmn'),
      /permit\.dmn: its expressions are in javascript: write them in FEEL/,
    );
  });
});
