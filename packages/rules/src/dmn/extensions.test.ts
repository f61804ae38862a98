import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDmn } from './read.js';

/** A model with extension elements of ours for an input, a decision and the second rule of its table. */
const file = (input: string, decision = '', rule = ''): string => {
  const within = (inside: string): string => `<extensionElements>${inside}</extensionElements>`;
  return `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" xmlns:council="urn:council-components:dmn:1" name="m">
  <inputData id="i" name="age">${within(input)}</inputData>
  <decision id="d" name="permit">${within(decision)}<informationRequirement><requiredInput href="#i"/></informationRequirement>
    <decisionTable><input><inputExpression><text>age</text></inputExpression></input><output/>
      <rule><inputEntry><text>1</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>
      <rule>${within(rule)}<inputEntry><text>2</text></inputEntry><outputEntry><text>2</text></outputEntry></rule>
    </decisionTable></decision></definitions>`;
};

describe('Extension elements of a DMN file', () => {
  const value = '<council:value from="2026-04-01" value="5"/>';
  const mistakes: [string, string, RegExp][] = [
    ['a misspelt element', file('<council:domian kind="boolean"/>'), /"age": `council:domian` is not known here: known are domain, words, source, parameter/], // prettier-ignore
    ['an element out of place', file('', '<council:source url="u"/>'), /"permit": `council:source` is not known here: known are words, outcome/], // prettier-ignore
    ['words for nothing', file('<council:words for="qestion" lang="en">How old?</council:words>'), /"age": `council:words for="qestion"` is not known here: known is question/], // prettier-ignore
    [
      'a domain of no kind',
      file('<council:domain kind="whole" from="0" to="9"/>'),
      /"age": domain\.kind should be one of integer, pence, date, enumeration, boolean/,
    ],
    ['a domain without an end', file('<council:domain kind="integer" from="0"/>'), /"age": domain needs `to`/],
    ['an end that is no number', file('<council:domain kind="integer" from="0" to="x"/>'), /"age": domain\.to is .* and should be/], // prettier-ignore
    ['an enumeration of nothing', file('<council:domain kind="enumeration"/>'), /"age": domain needs `values`/],
    ['a misspelt attribute', file('<council:domain kind="integer" from="0" to="9" unt="years"/>'), /"age": domain\.unt is not known here/], // prettier-ignore
    ['a day that is none', file('', '', '<council:source url="u" checked="today"/>'), /"permit", rule 2: source\.checked is `today`/], // prettier-ignore
    ['a value that is no JSON', file(`<council:parameter><council:value from="2026-04-01" value="five"/></council:parameter>`), /"age": `five` is no number, truth or quoted text/], // prettier-ignore
    ['a value of no day', file('<council:parameter><council:value value="5"/></council:parameter>'), /"age": parameter\.values\[0\]/], // prettier-ignore
    ['half of bounds', file(`<council:parameter><council:bounds from="1"/>${value}</council:parameter>`), /"age": `` is no number/], // prettier-ignore
  ];
  for (const [what, xml, message] of mistakes)
    it(`are refused with their place: ${what}`, () =>
      assert.throws(() => readDmn(xml, 'm.dmn'), {
        name: 'Refusal',
        message: new RegExp(`^m\\.dmn, ${message.source}`),
      }));

  it('are read where they are right', () => {
    const xml = file('<council:domain kind="integer" from="0" to="9" unsure="true"/>', '', '<council:source url="u"/>');
    assert.deepEqual(readDmn(xml).inputs![0]!.domain, { kind: 'integer', from: 0, to: 9, unsure: true });
  });
});
