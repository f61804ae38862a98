import { placed, Refusal } from '../refusal.js';
import { domainType } from './answers.js';
import { mistakeIn } from './check-schema.js';
import type { Decision, InputColumn, Knowledge, Logic, Model, OutputColumn, Rule, Table } from './model.js';
import { requirementsOf } from './requirements.js';

const LARGEST = 5_000_000;

/** Reads the JSON form. Every mistake is refused with the path to it. */
export function readJson(text: string, file = 'model.json'): Model {
  if (text.length > LARGEST) throw new Refusal(`more than ${LARGEST / 1e6} MB of text`, { file });
  try {
    return modelFrom(JSON.parse(text), file);
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal(`not JSON: ${error.message}`, { file });
    throw error;
  }
}

/** Writes the JSON form. */
export const writeJson = (model: Model): string => `${JSON.stringify(model, undefined, 2)}\n`;

/** Data from JSON or YAML as a model: checked against the schema, and its short forms written out. */
export function modelFrom(data: unknown, file: string): Model {
  const mistake = mistakeIn(data);
  if (mistake) throw new Refusal(`${mistake.path} ${mistake.says}`, { file });
  return placed({ file }, () => complete(data as Short));
}

/** A model in which requirements, types of inputs and parts of tables may be left out, and columns and cells are scalars. */
type Short = Model & { $schema?: string };

function complete({ $schema: _, ...short }: Short): Model {
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
    const names =
      element.requires ??
      placed({ element: element.name }, () => requirementsOf(element, model, model.parameters ?? []));
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
