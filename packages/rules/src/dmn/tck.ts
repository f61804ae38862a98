import { compile } from '../compile.js';
import type { CompiledDecision } from '../decision.js';
import type { Model } from '../model/model.js';
import { Refusal } from '../refusal.js';
import { dateFromText } from '../value/calendar.js';
import { momentFromText, timeFromText } from '../value/clock.js';
import { isNumber, numberFromText, numberToPlain } from '../value/decimal.js';
import { durationFromText } from '../value/duration.js';
import { unknown } from '../value/unknown.js';
import { equal, type Value } from '../value/value.js';
import { child, childrenNamed, readXml, type Element } from './xml.js';

/** A test file of the DMN TCK. */
export interface TckTests {
  /** File name of the model. */
  model: string;
  cases: TckCase[];
}

export interface TckCase {
  id: string;
  inputs: Element[];
  /** What is to be decided, and what is expected. */
  results: { name: string; expected: Element | undefined }[];
  /** What the case calls when that is not a decision. */
  invokes: string | undefined;
}

/** The result of one case: refused is an honest "not supported", with its reason. */
export interface TckResult {
  id: string;
  status: 'passed' | 'refused' | 'wrong';
  reason?: string;
}

/** Reads a test file. */
export function readTck(xml: string, file: string): TckTests {
  const root = readXml(xml, file);
  if (root.name !== 'testCases') throw new Refusal(`\`${root.name}\` is no DMN TCK test file`, { file });
  return {
    model: child(root, 'modelName')?.text.trim() ?? '',
    cases: childrenNamed(root, 'testCase').map((element) => ({
      id: element.attributes['id'] ?? '',
      inputs: childrenNamed(element, 'inputNode'),
      invokes: element.attributes['invocableName'],
      results: childrenNamed(element, 'resultNode').map((result) => ({
        name: result.attributes['name'] ?? '',
        expected: child(result, 'expected'),
      })),
    })),
  };
}

/** Runs every case against its model. */
export function runTck(
  model: Model,
  { cases }: TckTests,
  made: (decision: string) => CompiledDecision = (decision) => compile(model, { decision }),
): TckResult[] {
  const compiled = new Map<string, CompiledDecision>();
  const decide = (decision: string): CompiledDecision => {
    const known = compiled.get(decision) ?? made(decision);
    compiled.set(decision, known);
    return known;
  };
  return cases.map((each) => {
    try {
      return runCase(each, decide);
    } catch (error) {
      // A fault of the engine is no honest refusal, and must not hide the cases that follow.
      if (!(error instanceof Refusal)) return { id: each.id, status: 'wrong', reason: `it fails: ${String(error)}` };
      return { id: each.id, status: 'refused', reason: error.message };
    }
  });
}

function runCase({ id, inputs, results, invokes }: TckCase, decide: (decision: string) => CompiledDecision): TckResult {
  if (invokes !== undefined) throw new Refusal(`a call of \`${invokes}\` from outside is outside the subset`);
  const given = Object.fromEntries(inputs.map((input) => [input.attributes['name'], contentOf(input)]));
  for (const { name, expected } of results) {
    const decision = decide(name);
    // The TCK gives no value where it means null.
    const missing = decision.inputs.map(({ input }) => [input.name, null]);
    const { value } = decision.evaluate({ ...Object.fromEntries(missing), ...given });
    if (value === unknown) throw new Refusal(`${name} needs more than the case gives`);
    const wanted = expected ? contentOf(expected) : null;
    if (!agrees(value, wanted))
      return { id, status: 'wrong', reason: `${name} is ${written(value)}, expected ${written(wanted)}` };
  }
  return { id, status: 'passed' };
}

/** A value, a list or a context. */
function contentOf(element: Element): Value {
  const value = child(element, 'value');
  if (value) return scalarOf(value);
  const list = child(element, 'list');
  if (list) return list.attributes['nil'] === 'true' ? null : childrenNamed(list, 'item').map(contentOf);
  const components = childrenNamed(element, 'component');
  if (components.length === 0) return null;
  return new Map(components.map((each): [string, Value] => [each.attributes['name'] ?? '', contentOf(each)]));
}

function scalarOf({ attributes, text }: Element): Value {
  if (attributes['nil'] === 'true') return null;
  const type = (attributes['type'] ?? 'xsd:string').replace(/^\w+:/, '');
  const read = READERS[type];
  const value = read?.(type === 'string' ? text : text.trim());
  if (value === undefined || value === null)
    throw new Refusal(`a value of type ${type}, \`${text}\`, is outside the subset`);
  return value;
}

const READERS: Record<string, (text: string) => Value> = {
  string: (text) => text,
  boolean: (text) => text === 'true',
  decimal: numberFromText,
  double: numberFromText,
  integer: numberFromText,
  int: numberFromText,
  date: dateFromText,
  duration: durationFromText,
  time: timeFromText,
  dateTime: momentFromText,
};

/** Results that no decimal can hold are published with some of their digits only. */
const TOLERANCE = 1e-8;

function agrees(value: Value, wanted: Value): boolean {
  if (isNumber(value) && isNumber(wanted)) {
    const size = Math.abs(numberToPlain(wanted));
    return equal(value, wanted) === true || Math.abs(numberToPlain(value) - numberToPlain(wanted)) <= TOLERANCE * size;
  }
  if (Array.isArray(value) && Array.isArray(wanted))
    return value.length === wanted.length && value.every((item, index) => agrees(item, wanted[index]!));
  if (value instanceof Map && wanted instanceof Map)
    return (
      value.size === wanted.size && [...value].every(([key, item]) => wanted.has(key) && agrees(item, wanted.get(key)!))
    );
  return equal(value, wanted) === true;
}

function written(value: Value): string {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (value instanceof Map) return `{${[...value].map(([key, item]) => `${key}: ${written(item)}`).join(', ')}}`;
  return typeof value === 'string' ? `"${value}"` : String(value);
}
