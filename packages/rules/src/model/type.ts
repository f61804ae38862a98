import type { Test } from '../feel/ast.js';
import { placed, Refusal } from '../refusal.js';
import { readNumber } from '../value/number.js';
import { Single } from '../value/single.js';
import { unknown } from '../value/unknown.js';
import { kindOf, type Context, type Truth, type Value } from '../value/value.js';

/** A type that is resolved: what its values are, and how an answer from outside becomes one. */
export interface Type {
  name: string;
  /** Undefined when any value is of this type. */
  kind?: 'boolean' | 'string' | 'number' | 'date' | 'months' | 'seconds' | 'time' | 'moment' | 'context' | 'list';
  /** The type of a list's items. */
  item?: Type;
  /** The entries of a context. */
  fields?: Map<string, Type>;
  /** Reads a date, a duration or a time, which arrive as ISO 8601 text; null when it is none. */
  parse?: (text: string) => Value | null;
  /** Whether a value is among those that are allowed. */
  allows?: (value: Value) => Truth;
  /** The same as data: each of these lists of tests must let it pass. */
  values?: Test[][];
}

/** Whether a value is of a type. Null and unknown are of every one. */
function isOf(value: Value, { kind, item, fields }: Type): boolean {
  if (kind === undefined || value === null || value === unknown) return true;
  if (kindOf(value) !== kind) return false;
  if (item) return (value as Value[]).every((each) => isOf(each, item));
  const entry = (name: string): Value | undefined => (value as Context).get(name);
  return !fields || [...fields].every(([name, field]) => entry(name) !== undefined && isOf(entry(name)!, field));
}

/** What a result of a type becomes: a list of one and the one are taken for each other, and anything else is null, as DMN says. */
export function conformer(type: Type): (value: Value) => Value {
  const general = (value: Value): Value => {
    const result = coerced(value, type);
    checkAllowed(result, type);
    return result;
  };
  const { kind, allows } = type;
  // The common results need no second look.
  return allows || (kind !== 'string' && kind !== 'boolean')
    ? general
    : (value) => (typeof value === kind ? value : general(value));
}

function coerced(value: Value, type: Type): Value {
  if (isOf(value, type)) return value;
  if (type.kind === 'moment' && kindOf(value) === 'date') return type.parse!(`${String(value)}T00:00:00Z`);
  if (type.item) return isOf(value, type.item) ? [value] : null;
  return Array.isArray(value) && value.length === 1 ? coerced(value[0]!, type) : null;
}

function checkAllowed(value: Value, { name, item, fields, allows }: Type): void {
  if (value === null || value === unknown) return;
  if (item) for (const each of value as Value[]) checkAllowed(each, item);
  for (const [field, type] of fields ?? []) checkAllowed((value as Context).get(field) ?? null, type);
  if (allows?.(value) === false) throw new Refusal(`${written(value)} is not a value that the type \`${name}\` allows`);
}

const written = (value: Value): string => (typeof value === 'string' ? `"${value}"` : String(value));

/** An answer from outside as a value of its type. Missing is unknown; what does not fit is refused by name. */
export function readAnswer(answer: unknown, type: Type, name: string): Value {
  return placed({ element: name }, () => {
    const value = valueOf(answer, type, 0);
    if (!isOf(value, type)) throw new Refusal(`a value of type ${type.name} is needed`);
    checkAllowed(value, type);
    return value;
  });
}

/** Deeper than any answer a person gives. */
const DEEPEST = 32;

function valueOf(answer: unknown, type: Type | undefined, depth: number): Value {
  if (depth > DEEPEST) throw new Refusal('an answer is nested too deeply');
  if (answer === undefined || answer === unknown) return unknown;
  if (typeof answer === 'number') {
    const number = readNumber(answer);
    if (number === null) throw new Refusal(`${answer} is no number that FEEL knows`);
    return number;
  }
  if (typeof answer === 'string') return type?.parse?.(answer) ?? answer;
  if (answer === null || typeof answer === 'boolean' || answer instanceof Single) return answer as Value;
  if (Array.isArray(answer)) return answer.map((item) => valueOf(item, type?.item, depth + 1));
  if (typeof answer !== 'object') throw new Refusal(`a ${typeof answer} is no answer`);
  const entries: [unknown, unknown][] = answer instanceof Map ? [...answer] : Object.entries(answer);
  // An entry that is left out is unknown, as an answer is.
  const context: Context = new Map([...(type?.fields?.keys() ?? [])].map((name) => [name, unknown]));
  for (const [key, item] of entries) {
    if (typeof key !== 'string') throw new Refusal('the names of entries are texts');
    context.set(key, valueOf(item, type?.fields?.get(key), depth + 1));
  }
  return context;
}
