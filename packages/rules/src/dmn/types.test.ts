import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compile } from '../compile.js';
import type { Model } from '../model/model.js';
import { readDmn } from './read.js';

describe('Types in a DMN file', () => {
  it('hold knowledge to the result that its function type declares, and its arguments to their types', () => {
    const model =
      readDmn(`<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" xmlns:own="urn:own" name="m">
      <itemDefinition name="tBand"><typeRef>string</typeRef><typeConstraint><text>"A", "B"</text></typeConstraint></itemDefinition>
      <itemDefinition name="tBands" isCollection="true"><typeRef>tBand</typeRef></itemDefinition>
      <itemDefinition name="tToBands"><functionItem outputTypeRef="tBands"><parameters name="house" typeRef="tBand"/></functionItem></itemDefinition>
      <businessKnowledgeModel name="bands of" id="k"><variable name="bands of" typeRef="own:tToBands"/>
        <encapsulatedLogic><formalParameter name="house"/><literalExpression><text>house</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>
      <businessKnowledgeModel name="same" id="s"><encapsulatedLogic typeRef="tToBands"><formalParameter name="house"/>
        <literalExpression><text>house</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>
      <inputData name="answer" id="i"><variable name="answer"/></inputData>
      <decision name="call"><informationRequirement><requiredInput href="#i"/></informationRequirement>
        <knowledgeRequirement><requiredKnowledge href="#k"/></knowledgeRequirement>
        <literalExpression><text>bands of(answer)</text></literalExpression></decision>
      <decision name="invoke"><informationRequirement><requiredInput href="#i"/></informationRequirement>
        <knowledgeRequirement><requiredKnowledge href="#s"/></knowledgeRequirement>
        <invocation><literalExpression><text>same</text></literalExpression>
          <binding><parameter name="house" typeRef="number"/><literalExpression><text>answer</text></literalExpression></binding></invocation></decision>
    </definitions>`);
    const call = compile(model, { decision: 'call' });
    assert.deepEqual([call.outcome({ answer: 'A' }), call.outcome({ answer: 7 })], [['A'], null]);
    assert.throws(() => call.outcome({ answer: 'C' }), /"C" is not a value that the type `tBand` allows/);
    assert.equal(
      compile(model, { decision: 'invoke' }).outcome({ answer: 'A' }),
      null,
      'the binding takes numbers only',
    );
  });

  it('are refused where a type cannot be held to', () => {
    const decided = (type: string, table = ''): Model =>
      readDmn(`<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m">
        <itemDefinition name="tFunction"><functionItem outputTypeRef="string"/></itemDefinition>
        <itemDefinition name="tFew" isCollection="true"><typeRef>number</typeRef><typeConstraint><text>count(?) &lt; 3</text></typeConstraint></itemDefinition>
        <decision name="d"><variable name="d" typeRef="${type}"/>${table || '<literalExpression><text>"x"</text></literalExpression>'}</decision></definitions>`);
    const cells = '<decisionTable><output/><rule><outputEntry typeRef="number"><text>"x"</text></outputEntry></rule></decisionTable>'; // prettier-ignore
    assert.throws(() => compile(decided('tFunction')), /the type `functionItem` is outside the subset/);
    assert.throws(() => compile(decided('tFew')), /the type `typeConstraint` is outside the subset/);
    assert.throws(() => compile(decided('string', cells)), /a cell with a type of its own is outside the subset/);
  });
});
