import type { Decision, Input, Knowledge, Logic, Model, Parameter, TypeDefinition } from '../model/model.js';
import { placed, Refusal } from '../refusal.js';
import { readInputExtensions, readModelExtensions, readDecisionExtensions, readParameter } from './extensions.js';
import { inputsOfColumns } from './columns.js';
import { readLayout } from './layout.js';
import { defaultId, MODEL_NAMESPACES } from './namespaces.js';
import { otherLanguage, readLogic } from './read-logic.js';
import { child, childrenNamed, readXml, textOf, type Element } from './xml.js';

/**
 * Reads a `.dmn` file of DMN 1.1 to 1.5. What the subset does not have is kept as unsupported, and refused when it is used.
 * Throws a `Refusal` that names `file` for what is no DMN, and for extension elements of ours that are wrong.
 */
export const readDmn = (xml: string, file = 'model.dmn'): Model =>
  placed({ file }, () => modelOf(readXml(xml, file), file));

function modelOf(root: Element, file: string): Model {
  if (root.name !== 'definitions' || !Object.hasOwn(MODEL_NAMESPACES, root.namespace))
    throw new Refusal(
      `\`${root.name}\` of ${root.namespace ? `\`${root.namespace}\`` : 'no namespace'} is not a DMN model`,
      { file },
      'save it as DMN 1.1 to 1.5',
    );
  const language = otherLanguage(root);
  if (language !== undefined) throw new Refusal(`its expressions are in ${language}`, { file }, 'write them in FEEL');
  const names = namesById(root);
  const declared = readInputs(root);
  const signatures = signaturesByType(root);
  const known = new Set(root.children.map(nameOf));
  const { inputs, decisions } = inputsOfColumns(
    childrenNamed(root, 'decision').map((each) =>
      placed({ element: nameOf(each) ?? '' }, () => readDecision(each, names)),
    ),
    (name) => known.has(name),
  );
  return tidy({
    name: root.attributes['name'] ?? file,
    id: root.attributes['id'],
    namespace: root.attributes['namespace'],
    description: child(root, 'description')?.text.trim(),
    ...readModelExtensions(root),
    types: some(childrenNamed(root, 'itemDefinition').map(readType)),
    inputs: some([...declared.inputs, ...inputs]),
    parameters: some(declared.parameters),
    knowledge: some(
      childrenNamed(root, 'businessKnowledgeModel').map((each) => readKnowledge(each, names, signatures)),
    ),
    decisions,
    layout: readLayout(root, names),
  });
}

/** Names of the elements that others refer to, by `#id` and by `namespace#id`. */
export type Names = (href: string | undefined) => string | undefined;

function namesById(root: Element): Names {
  const names = new Map(root.children.map((element) => [element.attributes['id'] ?? '', nameOf(element)]));
  const own = `${root.attributes['namespace'] ?? ''}#`;
  return (href = '') => names.get(href.startsWith(own) ? href.slice(own.length) : href.replace(/^#/, ''));
}

/** What expressions call an element: its variable may have a name of its own. Undefined for what has no name. */
export function nameOf(element: Element): string | undefined {
  const { name } = element.attributes;
  return NAMED_BY_VARIABLE.includes(element.name) ? child(element, 'variable')?.attributes['name'] || name : name;
}

const NAMED_BY_VARIABLE = ['inputData', 'decision'];

/** What people call an element, unless that is how expressions call it. */
const labelOf = (element: Element): string | undefined =>
  element.attributes['label'] ??
  (nameOf(element) === element.attributes['name'] ? undefined : element.attributes['name']);

/** Leaves out what is undefined. */
export const tidy = <T extends object>(value: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;

/** A list that is left out when it is empty. */
export const some = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);

/** An id, unless it is the one that a writer would give anyway. */
const ownId = (element: Element, kind: string): string | undefined => {
  const { id } = element.attributes;
  return id === defaultId(kind, nameOf(element) ?? '') ? undefined : id;
};

const described = (element: Element): string | undefined => child(element, 'description')?.text.trim();

const typeOf = (element: Element): string | undefined =>
  child(element, 'variable')?.attributes['typeRef'] ?? element.attributes['typeRef'];

function readType(element: Element): TypeDefinition {
  const { name = '', isCollection, label } = element.attributes;
  const list = isCollection === 'true';
  const constraint = child(element, 'typeConstraint');
  const allowed = child(element, 'allowedValues');
  // What cannot be held to stands as the name of a type that there is not, so that it is refused where it is used.
  const beyond = child(element, 'functionItem') ?? (list || allowed ? constraint : undefined);
  return tidy<TypeDefinition>({
    name,
    id: ownId(element, 'type'),
    type: beyond?.name ?? child(element, 'typeRef')?.text.trim(),
    list: list ? true : undefined,
    values: textOf(allowed ?? constraint),
    fields: beyond ? undefined : some(childrenNamed(element, 'itemComponent').map(readType)),
    label,
    description: described(element),
  });
}

function readInputs(root: Element): { inputs: Input[]; parameters: Parameter[] } {
  const inputs: Input[] = [];
  const parameters: Parameter[] = [];
  for (const element of childrenNamed(root, 'inputData')) {
    const common = {
      name: nameOf(element) ?? '',
      id: ownId(element, 'input'),
      type: typeOf(element),
      label: labelOf(element),
      description: described(element),
    };
    placed({ element: common.name }, () => {
      const parameter = readParameter(element);
      if (parameter) parameters.push(tidy<Parameter>({ ...common, ...parameter }));
      else inputs.push(tidy<Input>({ ...common, ...readInputExtensions(element) }));
    });
  }
  return { inputs, parameters };
}

/** Types of functions, by name. */
const signaturesByType = (root: Element): Map<string, Element> =>
  new Map(
    childrenNamed(root, 'itemDefinition').flatMap((definition): [string, Element][] => {
      const signature = child(definition, 'functionItem');
      return signature ? [[definition.attributes['name'] ?? '', signature]] : [];
    }),
  );

/** Knowledge can be given the type of its result, or that of the function that it is. */
function readKnowledge(element: Element, names: Names, signatures: Map<string, Element>): Knowledge {
  const body = child(element, 'encapsulatedLogic');
  const type = typeOf(element) ?? body?.attributes['typeRef'];
  const signature = signatures.get(type?.replace(/^\w+:/, '') ?? '');
  const declared = (name: string | undefined): string | undefined =>
    childrenNamed(signature, 'parameters').find(({ attributes }) => attributes['name'] === name)?.attributes['typeRef'];
  return tidy<Knowledge>({
    name: element.attributes['name'] ?? '',
    id: ownId(element, 'knowledge'),
    type: signature ? signature.attributes['outputTypeRef'] : type,
    description: described(element),
    requires: requirementsOf(element, names),
    parameters: childrenNamed(body, 'formalParameter').map(({ attributes }) =>
      tidy({ name: attributes['name'] ?? '', type: attributes['typeRef'] ?? declared(attributes['name']) }),
    ),
    logic:
      body?.attributes['kind'] !== undefined && body.attributes['kind'] !== 'FEEL'
        ? { unsupported: `a function written in ${body.attributes['kind']}` }
        : readLogic(body),
  });
}

function readDecision(element: Element, names: Names): Decision {
  return tidy<Decision>({
    name: nameOf(element) ?? '',
    id: ownId(element, 'decision'),
    type: typeOf(element),
    label: labelOf(element),
    description: described(element),
    ...readDecisionExtensions(element),
    requires: requirementsOf(element, names),
    logic: unresolvable(element, names) ?? readLogic(element),
  });
}

const REQUIRED = ['requiredInput', 'requiredDecision', 'requiredKnowledge'];

const requirements = (element: Element): (string | undefined)[] =>
  [...childrenNamed(element, 'informationRequirement'), ...childrenNamed(element, 'knowledgeRequirement')]
    .flatMap(({ children }) => children.filter(({ name }) => REQUIRED.includes(name)))
    .map(({ attributes }) => attributes['href']);

const requirementsOf = (element: Element, names: Names): string[] =>
  requirements(element).flatMap((href) => names(href) ?? []);

function unresolvable(element: Element, names: Names): Logic | undefined {
  const missing = requirements(element).find((href) => names(href) === undefined);
  return missing === undefined ? undefined : { unsupported: `a requirement of another file, \`${missing}\`` };
}
