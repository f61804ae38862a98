import { placed, Refusal } from '../refusal.js';
import { domainType } from './answers.js';
import { mistakeIn } from './check-schema.js';
import type { Decision, InputColumn, Knowledge, Logic, Model, OutputColumn, Rule, Table } from './model.js';
import { needsOf } from './requirements.js';

const LARGEST = 5_000_000;

/** Reads the JSON form. Throws a `Refusal` that names `file` and the path to the mistake. */
export function readJson(text: string, file = 'model.json'): Model {
  if (text.length > LARGEST) throw new Refusal(`more than ${LARGEST / 1e6} MB of text`, { file });
  try {
    checkDepth(text, file);
    return modelFrom(JSON.parse(text), file);
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal(`not JSON: ${error.message}`, { file });
    throw error;
  }
}

/** Deeper than any model. */
const DEEPEST = 200;

/** JavaScript's own parser takes long over a file that is nested a million times. */
function checkDepth(text: string, file: string): void {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (inString) {
      if (character === '\\') at += 1;
      else inString = character !== '"';
    } else if (character === '"') inString = true;
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    if (depth > DEEPEST) throw new Refusal(`more than ${DEEPEST} levels of lists and objects`, { file });
  }
}

/** Writes the JSON form. Reading it gives the same model again. */
export const writeJson = (model: Model): string => `${JSON.stringify(model, undefined, 2)}\n`;

/** Data from JSON or YAML as a model: checked against the schema, and its short forms written out. */
export function modelFrom(data: unknown, file: string): Model {
  const mistake = mistakeIn(data);
  if (mistake) throw new Refusal(`${mistake.path} ${mistake.says}`, { file });
  return placed({ file }, () => complete(data as Short));
}

/** A model in which requirements, types of inputs and parts of tables may be left out, and columns and cells are scalars. */
type Short = Model & { $schema?: string };

const MOST_ELEMENTS = 5_000;

function complete({ $schema: _, ...short }: Short): Model {
  const lists: (readonly unknown[] | undefined)[] = [short.inputs, short.decisions, short.parameters, short.knowledge];
  if (lists.reduce((sum, list) => sum + (list?.length ?? 0), 0) > MOST_ELEMENTS)
    throw new Refusal(`more than ${MOST_ELEMENTS} inputs, decisions and parameters`);
  const model: Model = {
    ...short,
    ...(short.inputs && {
      inputs: short.inputs.map((input) => {
        const type = input.type ?? domainType(input.domain);
        return { ...input, ...(type !== undefined && { type }) };
      }),
    }),
    ...(short.knowledge && {
      knowledge: short.knowledge.map((each) => ({ ...each, logic: completeLogic(each.logic) })),
    }),
    decisions: short.decisions.map((each) => ({ ...each, logic: completeLogic(each.logic) })),
  };
  const isKnowledge = (name: string): boolean => model.knowledge?.some((each) => each.name === name) ?? false;
  const required = <T extends Decision | Knowledge>(element: T): T => {
    const names = placed({ element: element.name }, () => needsOf(element, model));
    // In DMN's order: information, then knowledge.
    return { ...element, requires: [...names.filter((name) => !isKnowledge(name)), ...names.filter(isKnowledge)] };
  };
  return {
    ...model,
    ...(model.knowledge && { knowledge: model.knowledge.map(required) }),
    decisions: model.decisions.map(required),
  };
}

function completeLogic(logic: Logic): Logic {
  if ('literal' in logic) return { ...logic, literal: String(logic.literal) };
  if ('table' in logic) return { ...logic, table: completeTable(logic.table) };
  if ('context' in logic)
    return { ...logic, context: logic.context.map((entry) => ({ ...entry, logic: completeLogic(entry.logic) })) };
  if ('invocation' in logic) {
    const { of, bindings } = logic.invocation;
    return {
      ...logic,
      invocation: { of, bindings: bindings.map((each) => ({ ...each, logic: completeLogic(each.logic) })) },
    };
  }
  if ('list' in logic) return { ...logic, list: logic.list.map(completeLogic) };
  if ('relation' in logic) {
    const { columns, rows } = logic.relation;
    return { ...logic, relation: { columns, rows: rows.map((row) => row.map(completeLogic)) } };
  }
  return logic;
}

function completeTable({ hitPolicy = 'UNIQUE', inputs, outputs = [{}], rules, ...rest }: Table): Table {
  return {
    ...rest,
    hitPolicy,
    inputs: inputs.map((input: InputColumn | string) => (typeof input === 'string' ? { expression: input } : input)),
    outputs: outputs.map((output: OutputColumn | string) => {
      if (typeof output === 'string') return { name: output };
      return output.default === undefined ? output : { ...output, default: String(output.default) };
    }),
    rules: rules.map(({ when, then, ...rule }: Rule) => ({ ...rule, when: when.map(String), then: then.map(String) })),
  };
}
