import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { runFolder } from '../../tools/tck.js';
import { readDmn } from './read.js';
import { readTck, runTck } from './tck.js';

describe('The runner of the TCK', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tck-'));
  after(() => rmSync(folder, { recursive: true }));
  const model = `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m">
    <decision name="one"><literalExpression><text>1</text></literalExpression></decision></definitions>`;
  const tests = (file: string, expected: string): string => `<testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase">
    <modelName>${file}</modelName><testCase id="a"><resultNode name="one"><expected>${expected}</expected></resultNode></testCase></testCases>`; // prettier-ignore
  const one = '<value xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="xsd:decimal">1</value>';

  it('finds every file of tests, and one that it cannot read does not stop the others', () => {
    writeFileSync(join(folder, 'm.dmn'), model);
    writeFileSync(join(folder, '0001-m-test-01.xml'), tests('m.dmn', one));
    writeFileSync(join(folder, '0002-m-001-test.xml'), tests('m.dmn', '<value>1</value>'));
    writeFileSync(join(folder, '0003-m-test-01.xml'), tests('gone.dmn', one));
    writeFileSync(join(folder, '0004-m-test-01.xml'), '<tests/>');
    assert.deepEqual(
      runFolder(folder).map(({ file, results }) => [file, ...results.map(({ status }) => status)]),
      [
        ['0001-m-test-01.xml', 'passed'],
        ['0002-m-001-test.xml', 'wrong'],
        ['0003-m-test-01.xml', 'refused'],
        ['0004-m-test-01.xml', 'refused'],
      ],
    );
  });

  it('counts a fault of the engine as a wrong answer', () => {
    const failing = (): never => {
      throw new TypeError('oh');
    };
    const results = runTck(readDmn(model), readTck(tests('m.dmn', one), 'm.xml'), failing);
    assert.deepEqual(results, [{ id: 'a', status: 'wrong', reason: 'it fails: TypeError: oh' }]);
  });
});
