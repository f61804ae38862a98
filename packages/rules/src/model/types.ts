import { placed, Refusal } from '../refusal.js';
import { CalendarDate, dateFromText } from '../value/calendar.js';
import { isNumber, numberFrom } from '../value/decimal.js';
import { durationFromText, MonthsDuration, SecondsDuration } from '../value/duration.js';
import { unknown } from '../value/unknown.js';
import { kindOf, type Truth, type Value } from '../value/value.js';
import type { Shape } from '../feel/scope.js';
import type { TypeDefinition } from './model.js';

/** A type that is resolved: what its values are, and how an answer from outside becomes one. */
export interface Type {
  name: string;
  /** Undefined when any value is of this type. */
  kind?: 'boolean' | 'string' | 'number' | 'date' | 'months' | 'seconds' | 'context';
  list: boolean;
  fields?: Map<string, Type>;
  allows?: (value: Value) => Truth;
}

const ANY: Type = { name: 'Any', list: false };

/** The names of FEEL's types, and those that Camunda writes for them. */
const BUILT_IN: Record<string, Type['kind']> = {
  boolean: 'boolean',
  string: 'string',
  number: 'number',
  integer: 'number',
  long: 'number',
  double: 'number',
  date: 'date',
  'years and months duration': 'months',
  yearMonthDuration: 'months',
  'days and time duration': 'seconds',
  dayTimeDuration: 'seconds',
};

/** The types of a model by name. */
export class Types {
  readonly #definitions: Map<string, TypeDefinition>;
  readonly #resolved = new Map<string, Type>();

  constructor(
    definitions: readonly TypeDefinition[],
    /** Compiles allowed values. */
    readonly tests: (text: string) => (value: Value) => Truth,
  ) {
    this.#definitions = new Map(definitions.map((definition) => [definition.name, definition]));
  }

  /** A type by its name, which DMN may write with a prefix; any value when there is no name. */
  of(reference: string | undefined): Type {
    if (reference === undefined || reference === '') return ANY;
    const name = this.#definitions.has(reference) ? reference : reference.replace(/^\w+:|^feel\./, '');
    const definition = this.#definitions.get(name);
    if (definition) return this.#cached(definition);
    if (name === 'Any') return ANY;
    if (Object.hasOwn(BUILT_IN, name)) return { name, kind: BUILT_IN[name]!, list: false };
    throw new Refusal(`the type \`${name}\` is outside the subset`, {}, `use ${Object.keys(BUILT_IN).join(', ')} or define it`);
  }

  #cached(definition: TypeDefinition): Type {
    const known = this.#resolved.get(definition.name);
    if (known) return known;
    const type: Type = { name: definition.name, list: definition.list ?? false };
    this.#resolved.set(definition.name, type);
    return Object.assign(type, placed({ element: definition.name }, () => this.#parts(definition)));
  }

  #parts({ type: base, fields, values, list = false }: TypeDefinition): Partial<Type> {
    const allows = values === undefined ? undefined : this.tests(values);
    if (fields) {
      const types = fields.map((field): [string, Type] => [field.name, this.#field(field)]);
      return { kind: 'context', fields: new Map(types), ...(allows && { allows }) };
    }
    const from = this.of(base);
    return {
      ...(from.kind && { kind: from.kind }),
      ...(from.fields && { fields: from.fields }),
      list: list || from.list,
      ...both(from.allows, allows),
    };
  }

  #field(field: TypeDefinition): Type {
    return { name: field.name, list: field.list ?? false, ...this.#parts(field) };
  }
}

function both(a: Type['allows'], b: Type['allows']): Pick<Type, 'allows'> {
  if (!a || !b) return a || b ? { allows: (a ?? b)! } : {};
  return { allows: (value) => a(value) === true && b(value) === true };
}

/** What the parser may know of a type. */
export function shapeOfType(type: Type): Shape | undefined {
  if (type.kind === undefined) return undefined;
  const fields = type.fields && new Map([...type.fields].map(([name, field]) => [name, shapeOfType(field) ?? {}]));
  const one: Shape = fields ? { fields, declared: type.name } : {};
  return type.list ? { item: one } : one;
}

/** Whether a single value is of a type's kind, fields included. */
function isOfKind(value: Value, { kind, fields }: Type): boolean {
  if (kind === undefined) return true;
  if (kindOf(value) !== kind) return false;
  return !fields || [...fields].every(([name, field]) => isOf((value as Map<string, Value>).get(name) ?? null, field));
}

/** Null and unknown are of every type. */
function isOf(value: Value, type: Type): boolean {
  if (value === null || value === unknown) return true;
  if (!type.list) return isOfKind(value, type);
  return Array.isArray(value) && value.every((item) => item === null || item === unknown || isOfKind(item, type));
}

/** A result as its declared type: a list of one and the one are taken for each other, anything else is null, as DMN says. */
export function conformed(value: Value, type: Type): Value {
  const result = coerced(value, type);
  const items: Value[] = Array.isArray(result) && type.list ? result : [result];
  const other: Value | undefined = items.find((item) => item !== null && item !== unknown && type.allows?.(item) === false);
  if (other !== undefined) throw new Refusal(`${written(other)} is not a value that the type \`${type.name}\` allows`);
  return result;
}

function coerced(value: Value, type: Type): Value {
  if (type.kind === undefined || isOf(value, type)) return value;
  if (!type.list && Array.isArray(value) && value.length === 1) return isOf(value[0]!, type) ? value[0]! : null;
  return type.list && !Array.isArray(value) && isOfKind(value, type) ? [value] : null;
}

const written = (value: Value): string => (typeof value === 'string' ? `"${value}"` : String(value));

/** An answer from outside as a value of its type. Missing is unknown; what does not fit is refused by name. */
export function readAnswer(answer: unknown, type: Type, name: string): Value {
  const value = placed({ element: name }, () => valueOf(answer, type, 0));
  if (!isOf(value, type)) throw new Refusal(`${article(type)} is needed`, { element: name });
  return placed({ element: name }, () => conformed(value, type));
}

const article = (type: Type): string => (type.list ? `a list of ${type.name}` : `a value of type ${type.name}`);

/** Deeper than any answer a person gives. */
const DEEPEST = 32;

function valueOf(answer: unknown, type: Type | undefined, depth: number): Value {
  if (depth > DEEPEST) throw new Refusal('an answer is nested too deeply');
  if (answer === undefined || answer === unknown) return unknown;
  if (typeof answer === 'number') {
    const number = numberFrom(answer);
    if (number === null) throw new Refusal(`${answer} is no number that FEEL knows`);
    return number;
  }
  if (typeof answer === 'string') return textAs(answer, type);
  if (answer === null || typeof answer === 'boolean' || isNumber(answer) || isTemporal(answer)) return answer;
  if (Array.isArray(answer)) return answer.map((item) => valueOf(item, type, depth + 1));
  if (typeof answer !== 'object') throw new Refusal(`a ${typeof answer} is no answer`);
  const entries = answer instanceof Map ? [...answer] : Object.entries(answer);
  return new Map(entries.map(([key, item]) => [String(key), valueOf(item, type?.fields?.get(String(key)), depth + 1)]));
}

const isTemporal = (value: unknown): value is CalendarDate | MonthsDuration | SecondsDuration =>
  value instanceof CalendarDate || value instanceof MonthsDuration || value instanceof SecondsDuration;

/** Dates and durations arrive as ISO 8601 text. */
function textAs(text: string, type: Type | undefined): Value {
  if (type?.kind === 'date') return dateFromText(text) ?? text;
  if (type?.kind === 'months' || type?.kind === 'seconds') return durationFromText(text) ?? text;
  return text;
}

/** A value as plain data: numbers as JavaScript's nearest, dates and durations as ISO 8601, unknown as it is. */
export function toPlain(value: Value): unknown {
  if (Array.isArray(value)) return value.map(toPlain);
  // Object.fromEntries defines own properties, so that an entry called `__proto__` stays an entry.
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, item]) => [key, toPlain(item)]));
  if (isNumber(value)) return Number(String(value));
  return typeof value === 'object' && value !== null ? String(value) : value;
}
