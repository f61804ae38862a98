import { placed } from '../refusal.js';
import type {
  Aggregation,
  ContextEntry,
  HitPolicy,
  InputColumn,
  Logic,
  OutputColumn,
  Rule,
  Table,
} from '../model/model.js';
import { readRuleExtensions } from './extensions.js';
import { some, tidy } from './read.js';
import { child, childrenNamed, textOf, type Element } from './xml.js';

/** How an element of DMN is decided. */
export function readLogic(parent: Element | undefined): Logic {
  const language = parent && languageWithin(parent);
  if (language !== undefined) return { unsupported: `an expression in ${language}` };
  return readLogics(parent)[0] ?? { unsupported: 'no logic' };
}

/** The language of an element's expressions where that is not FEEL. */
export function otherLanguage({ attributes }: Element): string | undefined {
  const { expressionLanguage: language } = attributes;
  return language === undefined || /feel/i.test(language) ? undefined : language;
}

/** The first language besides FEEL that any part of an element is in. */
function languageWithin(element: Element): string | undefined {
  const found = otherLanguage(element);
  if (found !== undefined) return found;
  for (const part of element.children) {
    const language = part.namespace === element.namespace ? languageWithin(part) : undefined;
    if (language !== undefined) return language;
  }
  return undefined;
}

/** Every way of deciding in an element. */
const readLogics = (parent: Element | undefined): Logic[] =>
  (parent?.children ?? []).flatMap((element) => {
    if (element.namespace !== parent?.namespace) return [];
    const logic = logicOf(element);
    const type = element.attributes['typeRef'];
    return logic ? [type === undefined ? logic : { ...logic, type }] : [];
  });

function logicOf(element: Element): Logic | undefined {
  switch (element.name) {
    case 'literalExpression':
      return literal(element);
    case 'decisionTable':
      return hasTypedCell(element) ? { unsupported: 'a cell with a type of its own' } : { table: readTable(element) };
    case 'context':
      return { context: childrenNamed(element, 'contextEntry').map(readEntry) };
    case 'invocation':
      return readInvocation(element);
    case 'list':
      return { list: readLogics(element) };
    case 'relation':
      return {
        relation: {
          columns: childrenNamed(element, 'column').map(({ attributes }) =>
            tidy({ name: attributes['name'] ?? '', type: attributes['typeRef'] }),
          ),
          rows: childrenNamed(element, 'row').map(readLogics),
        },
      };
    case 'functionDefinition':
    case 'conditional':
    case 'filter':
    case 'for':
    case 'some':
    case 'every':
      return { unsupported: `a boxed ${element.name}` };
    default:
      return undefined;
  }
}

function literal(element: Element): Logic {
  if (child(element, 'importedValues')) return { unsupported: 'imported values' };
  return { literal: textOf(element) ?? '' };
}

function readEntry(element: Element): ContextEntry {
  const variable = child(element, 'variable');
  return tidy<ContextEntry>({
    name: variable?.attributes['name'],
    type: variable?.attributes['typeRef'],
    logic: readLogic(element),
  });
}

function readInvocation(element: Element): Logic {
  const of = textOf(child(element, 'literalExpression')) ?? '';
  const bindings = childrenNamed(element, 'binding').map((binding) => {
    const { name = '', typeRef } = child(binding, 'parameter')?.attributes ?? {};
    return { parameter: name, logic: { ...readLogic(binding), ...(typeRef !== undefined && { type: typeRef }) } };
  });
  return { invocation: { of, bindings } };
}

/** Whether an output has another type than its column. */
function hasTypedCell(table: Element): boolean {
  const columns = childrenNamed(table, 'output').map(({ attributes }) => attributes['typeRef']);
  return childrenNamed(table, 'rule').some((rule) =>
    childrenNamed(rule, 'outputEntry').some(
      ({ attributes }, index) => attributes['typeRef'] !== undefined && attributes['typeRef'] !== columns[index],
    ),
  );
}

function readTable(element: Element): Table {
  const { id, hitPolicy = 'UNIQUE', aggregation } = element.attributes;
  const annotations = childrenNamed(element, 'annotation').map(({ attributes }) => attributes['name'] ?? '');
  return tidy<Table>({
    id,
    hitPolicy: hitPolicy as HitPolicy,
    aggregation: aggregation as Aggregation | undefined,
    inputs: childrenNamed(element, 'input').map(readInputColumn),
    outputs: childrenNamed(element, 'output').map(readOutputColumn),
    annotations: some(annotations),
    rules: childrenNamed(element, 'rule').map((rule, index) => placed({ row: index + 1 }, () => readRule(rule))),
  });
}

function readInputColumn(element: Element): InputColumn {
  const expression = child(element, 'inputExpression');
  return tidy<InputColumn>({
    id: element.attributes['id'],
    label: element.attributes['label'],
    expression: textOf(expression) ?? '',
    type: expression?.attributes['typeRef'],
    values: textOf(child(element, 'inputValues')),
  });
}

function readOutputColumn(element: Element): OutputColumn {
  const { id, name, label, typeRef } = element.attributes;
  return tidy<OutputColumn>({
    id,
    name,
    label,
    type: typeRef,
    values: textOf(child(element, 'outputValues')),
    default: textOf(child(element, 'defaultOutputEntry')),
  });
}

function readRule(element: Element): Rule {
  return tidy<Rule>({
    id: element.attributes['id'],
    when: childrenNamed(element, 'inputEntry').map((entry) => textOf(entry) ?? ''),
    then: childrenNamed(element, 'outputEntry').map((entry) => textOf(entry) ?? ''),
    description: child(element, 'description')?.text.trim(),
    notes: some(childrenNamed(element, 'annotationEntry').map((entry) => textOf(entry) ?? '')),
    ...readRuleExtensions(element),
  });
}
