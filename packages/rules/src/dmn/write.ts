import type { Decision, Input, Knowledge, Model, Parameter, TypeDefinition } from '../model/model.js';
import { needsOf } from '../model/requirements.js';
import { Refusal } from '../refusal.js';
import { decisionExtensions, inputExtensions, modelExtensions, parameterExtensions } from './write-extensions.js';
import { drawn } from './drawn.js';
import { diagram } from './write-layout.js';
import { logicNode } from './write-logic.js';
import { defaultId, DRAWN, EXTENSIONS, GEOMETRY, INTERCHANGE, WRITTEN, type WrittenVersion } from './namespaces.js';
import { node, serialized, text, type Node } from './node.js';

/**
 * Writes a model as DMN 1.5, or as 1.3 for older modellers. Reading the file gives the same model again. Throws a `Refusal` for
 * logic that was read as unsupported.
 */
export function writeDmn(model: Model, version: WrittenVersion = '1.5'): string {
  const ids = idsByName(model);
  const {
    name,
    id,
    namespace,
    description,
    types = [],
    inputs = [],
    parameters = [],
    knowledge = [],
    decisions,
  } = model;
  return serialized(
    node(
      'definitions',
      {
        xmlns: WRITTEN[version].model,
        'xmlns:dmndi': WRITTEN[version].diagram,
        'xmlns:dc': GEOMETRY,
        'xmlns:di': INTERCHANGE,
        'xmlns:council': EXTENSIONS,
        id,
        name,
        namespace,
      },
      [
        describe(description),
        modelExtensions(model),
        ...types.map((type) => typeNode(type, 'itemDefinition')),
        ...inputs.map((input) => inputNode(input, ids)),
        ...parameters.map((parameter) => parameterNode(parameter, ids)),
        ...knowledge.map((each) => knowledgeNode(each, model, ids)),
        ...decisions.map((decision) => decisionNode(decision, model, ids)),
        diagramOf(model, ids),
      ],
    ),
  );
}

/** Without a diagram modellers show nothing, so one is drawn where nobody placed the elements. */
function diagramOf(model: Model, ids: Ids): Node | undefined {
  if (model.layout) return diagram(model.layout, ids, 'diagram');
  const layout = drawn(model);
  return layout && diagram(layout, ids, DRAWN);
}

/** Ids, and which requirement each kind of element makes, by name. */
export type Ids = Map<string, { id: string; required: string }>;

function idsByName({ inputs = [], parameters = [], knowledge = [], decisions }: Model): Ids {
  const of = (
    list: readonly { name: string; id?: string }[],
    kind: string,
    required: string,
  ): [string, { id: string; required: string }][] =>
    list.map(({ name, id }) => [name, { id: id ?? defaultId(kind, name), required }]);
  return new Map([
    ...of([...inputs, ...parameters], 'input', 'requiredInput'),
    ...of(knowledge, 'knowledge', 'requiredKnowledge'),
    ...of(decisions, 'decision', 'requiredDecision'),
  ]);
}

/** The id of the line between two elements. */
export const requirementId = (from: string, to: string): string => defaultId('requirement', `${from} to ${to}`);

const describe = (words: string | undefined): Node | undefined =>
  words === undefined ? undefined : text('description', words);

function typeNode(
  { name, id, type, list, values, fields = [], label, description }: TypeDefinition,
  tag: string,
): Node {
  return node(tag, { id: id ?? defaultId('type', name), name, label, isCollection: list ? 'true' : undefined }, [
    describe(description),
    type === undefined ? undefined : text('typeRef', type),
    values === undefined ? undefined : node('allowedValues', {}, [text('text', values)]),
    ...fields.map((field) => typeNode(field, 'itemComponent')),
  ]);
}

const variable = (name: string, typeRef: string | undefined): Node => node('variable', { name, typeRef }, []);

function inputNode(input: Input, ids: Ids): Node {
  const { name, label, type, description } = input;
  return node('inputData', { id: ids.get(name)!.id, name, label }, [
    describe(description),
    inputExtensions(input),
    variable(name, type),
  ]);
}

function parameterNode(parameter: Parameter, ids: Ids): Node {
  const { name, type, description } = parameter;
  return node('inputData', { id: ids.get(name)!.id, name }, [
    describe(description),
    parameterExtensions(parameter),
    variable(name, type),
  ]);
}

function knowledgeNode(knowledge: Knowledge, model: Model, ids: Ids): Node {
  const { name, type, description, parameters, logic } = knowledge;
  const formal = parameters.map((each) => node('formalParameter', { name: each.name, typeRef: each.type }, []));
  return node('businessKnowledgeModel', { id: ids.get(name)!.id, name }, [
    describe(description),
    variable(name, type),
    node('encapsulatedLogic', {}, [...formal, logicNode(logic)]),
    ...requirementNodes(knowledge, model, ids),
  ]);
}

function decisionNode(decision: Decision, model: Model, ids: Ids): Node {
  const { name, label, type, description, logic } = decision;
  return node('decision', { id: ids.get(name)!.id, name, label }, [
    describe(description),
    decisionExtensions(decision),
    variable(name, type),
    ...requirementNodes(decision, model, ids),
    logicNode(logic),
  ]);
}

function requirementNodes(element: Decision | Knowledge, model: Model, ids: Ids): Node[] {
  return needsOf(element, model).map((name) => {
    const { id, required } = ids.get(name) ?? missing(name, element.name);
    const kind = required === 'requiredKnowledge' ? 'knowledgeRequirement' : 'informationRequirement';
    return node(kind, { id: requirementId(name, element.name) }, [node(required, { href: `#${id}` }, [])]);
  });
}

function missing(name: string, element: string): never {
  throw new Refusal(`it requires \`${name}\`, which the model does not have`, { element });
}
