import { placed, Refusal } from '../refusal.js';
import { CalendarDate, dateFromText } from '../value/calendar.js';
import { Decimal, isNumber, numberFrom, numberToPlain } from '../value/decimal.js';
import { durationFromText, MonthsDuration, SecondsDuration } from '../value/duration.js';
import { unknown } from '../value/unknown.js';
import { and, kindOf, type Context, type Truth, type Value } from '../value/value.js';
import type { Shape } from '../feel/scope.js';
import type { TypeDefinition } from './model.js';

/** A type that is resolved: what its values are, and how an answer from outside becomes one. */
export interface Type {
  name: string;
  /** Undefined when any value is of this type. */
  kind?: 'boolean' | 'string' | 'number' | 'date' | 'months' | 'seconds' | 'context' | 'list';
  /** The type of a list's items. */
  item?: Type;
  /** The entries of a context. */
  fields?: Map<string, Type>;
  /** Whether a value is among those that are allowed. */
  allows?: (value: Value) => Truth;
}

const ANY: Type = { name: 'Any' };

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
  readonly #underWay = new Set<string>();

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
    if (Object.hasOwn(BUILT_IN, name)) return { name, kind: BUILT_IN[name]! };
    throw new Refusal(
      `the type \`${name}\` is outside the subset`,
      {},
      `use ${Object.keys(BUILT_IN).join(', ')} or define it`,
    );
  }

  #cached(definition: TypeDefinition): Type {
    const known = this.#resolved.get(definition.name);
    if (known) return known;
    if (this.#underWay.has(definition.name))
      throw new Refusal('the type is made of itself', { element: definition.name });
    this.#underWay.add(definition.name);
    const type = placed({ element: definition.name }, () => this.#resolve(definition));
    this.#resolved.set(definition.name, type);
    return type;
  }

  #resolve({ name, type: base, fields, values, list }: TypeDefinition): Type {
    const allows = values === undefined ? undefined : this.tests(values);
    const one: Type = fields
      ? { name, kind: 'context', fields: new Map(fields.map((field) => [field.name, this.#resolve(field)])) }
      : { ...this.of(base), name };
    const allowed: Type = allows ? { ...one, allows: both(one.allows, allows) } : one;
    return list ? { name, kind: 'list', item: allowed } : allowed;
  }
}

const both =
  (a: Type['allows'], b: (value: Value) => Truth) =>
  (value: Value): Truth =>
    a ? and(a(value), b(value)) : b(value);

/** What the parser may know of a type. */
export function shapeOfType({ name, kind, item, fields }: Type): Shape | undefined {
  if (item) return { item: shapeOfType(item) ?? {} };
  if (!fields) return kind && {};
  return { fields: new Map([...fields].map(([field, type]) => [field, shapeOfType(type) ?? {}])), declared: name };
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
  if (type.item) return isOf(value, type.item) ? [value] : null;
  return Array.isArray(value) && value.length === 1 && isOf(value[0]!, type) ? value[0]! : null;
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
    const number = numberFrom(answer);
    if (number === null) throw new Refusal(`${answer} is no number that FEEL knows`);
    return number;
  }
  if (typeof answer === 'string') return textAs(answer, type);
  if (answer === null || typeof answer === 'boolean' || isNumber(answer) || isTemporal(answer)) return answer;
  if (Array.isArray(answer)) return answer.map((item) => valueOf(item, type?.item, depth + 1));
  if (typeof answer !== 'object') throw new Refusal(`a ${typeof answer} is no answer`);
  const entries: [unknown, unknown][] = answer instanceof Map ? [...answer] : Object.entries(answer);
  // An entry that is left out is unknown, as an answer is.
  const context: Context = new Map([...(type?.fields?.keys() ?? [])].map((name) => [name, unknown]));
  for (const [key, item] of entries) context.set(String(key), valueOf(item, type?.fields?.get(String(key)), depth + 1));
  return context;
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
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(toPlain);
  // Object.fromEntries defines own properties, so that an entry called `__proto__` stays an entry.
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, item]) => [key, toPlain(item)]));
  return value instanceof Decimal ? numberToPlain(value) : String(value);
}
