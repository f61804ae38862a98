import type { Model } from '../model/model.js';
import { finalDecisions } from '../compile.js';
import { placed, Refusal } from '../refusal.js';
import { answerFromText, typeOf } from './cell.js';
import { readCsv, type CsvRecord } from './csv.js';
import type { Scenario } from './scenario.js';

/** What a column's cells do to a scenario. */
type Column = (cell: string, scenario: Scenario) => void;

const WORDS = ['name', 'date', 'source', 'note', 'expect'];

/** Reads a table of scenarios. Its heading names inputs, parameters, and decisions or outputs; a model's names win over ours. */
export function readScenariosCsv(text: string, file: string, model: Model): Scenario[] {
  const [heading, ...records] = readCsv(text, file);
  if (!heading) throw new Refusal('the file is empty', { file }, 'its first row names the columns');
  const columns = heading.cells.map((name) => placed({ file }, () => columnFor(name, model)));
  if (!heading.cells.some((name) => expects(name, model)))
    throw new Refusal('no column says what to expect', { file }, 'name one `expect`, or as the decision is named');
  return records.map((record, index) => readRecord(record, index + 2, heading.cells, columns, file));
}

function readRecord(
  { line, cells }: CsvRecord,
  row: number,
  names: string[],
  columns: Column[],
  file: string,
): Scenario {
  const scenario: Scenario = { name: `row ${row}`, row, line, answers: {}, expectations: [], overrides: {} };
  placed({ file: `${file}:${line}`, element: `row ${row}` }, () => {
    if (cells.length > columns.length)
      throw new Refusal(`it has ${cells.length} cells for ${columns.length} columns`, {}, 'quote a cell with a comma');
    cells.forEach((cell, index) =>
      placed({ column: `column "${names[index]!}"` }, () => {
        if (cell !== '') columns[index]!(cell, scenario);
      }),
    );
    if (scenario.expectations.length === 0)
      throw new Refusal('it expects nothing', {}, 'fill in its outcome; `null` is one');
  });
  return scenario;
}

function columnFor(name: string, model: Model): Column {
  const [first = '', ...path] = name.split('.');
  const type = typeOf(name, model) ?? typeOf(first, model);
  if (model.inputs?.some((input) => input.name === name))
    return (cell, { answers }) => void (answers[name] = answerFromText(cell, type!));
  if (model.parameters?.some((parameter) => parameter.name === name))
    return (cell, scenario) =>
      void (scenario.overrides = { ...scenario.overrides, [name]: overrideFromText(cell, type!) });
  const target = expects(name, model);
  if (target) return (text, { expectations }) => void expectations.push({ ...target, expected: { text } });
  if (type && path.length > 0) return entryColumn(first, path, type);
  if (WORDS.includes(name)) return (cell, scenario) => void Object.assign(scenario, { [name]: cell });
  const known = [...namesOf(model), ...WORDS].join(', ');
  throw new Refusal('this is no column of scenarios', { column: `column "${name}"` }, `the columns can be ${known}`);
}

const overrideFromText = (cell: string, type: Parameters<typeof answerFromText>[1]): number | string | boolean =>
  answerFromText(cell, type) as number | string | boolean;

/** One entry of an input that is a context: `applicant.age`. */
function entryColumn(input: string, path: string[], type: NonNullable<ReturnType<typeof typeOf>>): Column {
  const entry = path.reduce<typeof type | undefined>((outer, name) => outer?.fields?.get(name), type);
  if (!entry) throw new Refusal(`${input} has no entry \`${path.join('.')}\``, { element: input });
  return (cell, { answers }) => {
    let inner = (answers[input] ??= {}) as Record<string, unknown>;
    for (const name of path.slice(0, -1)) inner = (inner[name] ??= {}) as Record<string, unknown>;
    inner[path.at(-1)!] = answerFromText(cell, entry);
  };
}

/** The decision, or the output of one, whose outcome a column holds. */
function expects(name: string, model: Model): { decision?: string; output?: string } | undefined {
  if (model.inputs?.some((input) => input.name === name)) return undefined;
  if (model.decisions.some((decision) => decision.name === name)) return { decision: name };
  const split = name.lastIndexOf('.');
  const [decision, output] = [name.slice(0, split), name.slice(split + 1)];
  if (split > 0 && outputsOf(decision, model).includes(output)) return { decision, output };
  const [last, ...others] = finalDecisions(model);
  if (last !== undefined && others.length === 0 && outputsOf(last, model).includes(name)) return { decision: last, output: name }; // prettier-ignore
  return name === 'expect' ? {} : undefined;
}

/** The names of a table's outputs, when it has several. */
function outputsOf(name: string, { decisions }: Model): string[] {
  const logic = decisions.find((decision) => decision.name === name)?.logic;
  const outputs = logic && 'table' in logic ? logic.table.outputs : [];
  return outputs.length > 1 ? outputs.map((output) => output.name ?? output.label ?? '') : [];
}

const namesOf = ({ inputs = [], parameters = [], decisions }: Model): string[] =>
  [...inputs, ...parameters, ...decisions].map(({ name }) => name);
