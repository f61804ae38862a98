import type { InputColumn, Logic, OutputColumn, Rule, Table } from '../model/model.js';
import { Refusal } from '../refusal.js';
import { ruleExtensions } from './write-extensions.js';
import { node, text, type Node } from './node.js';

export function logicNode(logic: Logic): Node {
  const written = untyped(logic);
  return { ...written, attributes: { ...written.attributes, typeRef: logic.type } };
}

function untyped(logic: Logic): Node {
  if ('literal' in logic) return expression('literalExpression', logic.literal);
  if ('table' in logic) return tableNode(logic.table);
  if ('context' in logic)
    return node(
      'context',
      {},
      logic.context.map(({ name, type, logic: entry }) =>
        node('contextEntry', {}, [
          name === undefined ? undefined : node('variable', { name, typeRef: type }, []),
          logicNode(entry),
        ]),
      ),
    );
  if ('invocation' in logic)
    return node('invocation', {}, [
      expression('literalExpression', logic.invocation.of),
      ...logic.invocation.bindings.map(({ parameter, logic: value }) =>
        node('binding', {}, [node('parameter', { name: parameter }, []), logicNode(value)]),
      ),
    ]);
  if ('list' in logic) return node('list', {}, logic.list.map(logicNode));
  if ('relation' in logic)
    return node('relation', {}, [
      ...logic.relation.columns.map(({ name, type }) => node('column', { name, typeRef: type }, [])),
      ...logic.relation.rows.map((row) => node('row', {}, row.map(logicNode))),
    ]);
  throw new Refusal(`${logic.unsupported} cannot be written`);
}

const expression = (tag: string, words: string, attributes: Node['attributes'] = {}): Node =>
  node(tag, attributes, [text('text', words)]);

const optional = (tag: string, words: string | undefined): Node | undefined =>
  words === undefined ? undefined : expression(tag, words);

function tableNode({ id, hitPolicy, aggregation, inputs, outputs, annotations = [], rules }: Table): Node {
  return node('decisionTable', { id, hitPolicy, aggregation }, [
    ...inputs.map(inputNode),
    ...outputs.map(outputNode),
    ...annotations.map((name) => node('annotation', { name }, [])),
    ...rules.map(ruleNode),
  ]);
}

const inputNode = ({ id, label, expression: tested, type, values }: InputColumn): Node =>
  node('input', { id, label }, [
    expression('inputExpression', tested, { typeRef: type }),
    optional('inputValues', values),
  ]);

const outputNode = ({ id, name, label, type, values, default: fallback }: OutputColumn): Node =>
  node('output', { id, name, label, typeRef: type }, [
    optional('outputValues', values),
    optional('defaultOutputEntry', fallback),
  ]);

function ruleNode(rule: Rule): Node {
  const { id, when, then, description, notes = [] } = rule;
  return node('rule', { id }, [
    description === undefined ? undefined : text('description', description),
    ruleExtensions(rule),
    ...when.map((cell) => expression('inputEntry', cell)),
    ...then.map((cell) => expression('outputEntry', cell)),
    ...notes.map((note) => expression('annotationEntry', note)),
  ]);
}
