import { isMap, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import { mistakeIn } from '../model/check-schema.js';
import type { Model } from '../model/model.js';
import type { Overrides } from '../model/parameters.js';
import { Refusal } from '../refusal.js';
import type { Expectation, Scenario } from './scenario.js';
import { scenariosSchema } from './schema.js';

/** Scenarios as YAML or JSON write them. */
export interface WrittenScenarios {
  model?: string;
  decision?: string;
  date?: string;
  overrides?: Overrides;
  source?: string;
  scenarios: {
    name?: string;
    answers: Record<string, unknown>;
    expect?: unknown;
    decisions?: Record<string, unknown>;
    date?: string;
    overrides?: Overrides;
    source?: string;
    note?: string;
  }[];
}

const LARGEST = 5_000_000;

/** YAML or JSON as plain data, with the lines on which the items of one of its lists stand. */
export function parseYaml(text: string, file: string): { data: unknown; linesOf: (list: string) => number[] } {
  if (text.length > LARGEST) throw new Refusal(`more than ${LARGEST / 1e6} MB of text`, { file });
  const lineCounter = new LineCounter();
  try {
    const document = parseDocument(text, { schema: 'core', uniqueKeys: true, strict: true, lineCounter });
    const [error] = document.errors;
    if (error) throw new Refusal(`not YAML: ${error.message.split('\n')[0]}`, { file });
    // No aliases: they could stand for more text than any memory holds.
    return { data: document.toJS({ maxAliasCount: 0 }), linesOf: (list) => linesOf(list, document, lineCounter) };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`not YAML that can be read: ${error instanceof Error ? error.message : String(error)}`, { file });
  }
}

function linesOf(list: string, document: Document, counter: LineCounter): number[] {
  const node = isMap(document.contents) ? document.contents.get(list) : undefined;
  if (!isSeq(node)) return [];
  return node.items.map((item) => counter.linePos((item as { range?: [number] }).range?.[0] ?? 0).line);
}

/** Reads scenarios as YAML or JSON. */
export function readScenariosYaml(text: string, file: string, model: Model): Scenario[] {
  const { data, linesOf } = parseYaml(text, file);
  const mistake = mistakeIn(data, scenariosSchema, 'file');
  if (mistake) throw new Refusal(`${mistake.path} ${mistake.says}`, { file });
  const lines = linesOf('scenarios');
  const { scenarios, overrides = {}, ...shared } = data as WrittenScenarios;
  return scenarios.map(({ name, answers, note, ...own }, index) => {
    const row = index + 1;
    const line = lines[index] ?? 1;
    const place = { file: `${file}:${line}`, element: name ?? `scenario ${row}` };
    checkNames(answers, model, place);
    const expectations = expectationsOf(own, shared.decision);
    if (expectations.length === 0)
      throw new Refusal('it expects nothing', place, 'say what to `expect`; null is an outcome too');
    const date = own.date ?? shared.date;
    const source = own.source ?? shared.source;
    return {
      name: name ?? `scenario ${row}`,
      row,
      line,
      answers,
      expectations,
      ...(date !== undefined && { date }),
      overrides: { ...overrides, ...own.overrides },
      ...(source !== undefined && { source }),
      ...(note !== undefined && { note }),
    };
  });
}

function expectationsOf(
  own: WrittenScenarios['scenarios'][number] | Record<string, unknown>,
  decision?: string,
): Expectation[] {
  const { decisions = {} } = own as { decisions?: Record<string, unknown> };
  const named = Object.entries(decisions).map(([name, data]) => ({ decision: name, expected: { data } }));
  if (!Object.hasOwn(own, 'expect')) return named;
  return [{ ...(decision !== undefined && { decision }), expected: { data: own['expect'] } }, ...named];
}

/** A misspelt answer would count as none. */
function checkNames(answers: Record<string, unknown>, { inputs = [] }: Model, place: object): void {
  const stray = Object.keys(answers).find((name) => !inputs.some((input) => input.name === name));
  if (stray !== undefined)
    throw new Refusal(`the model has no input \`${stray}\``, place, `its inputs are ${inputs.map(({ name }) => name).join(', ')}`); // prettier-ignore
}
