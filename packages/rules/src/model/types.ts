import { placed, Refusal } from '../refusal.js';
import { dateFromText } from '../value/calendar.js';
import { momentFromText, timeFromText } from '../value/clock.js';
import { durationFromText } from '../value/duration.js';
import { and, type Truth, type Value } from '../value/value.js';
import type { Shape } from '../feel/scope.js';
import type { Test } from '../feel/ast.js';
import type { TypeDefinition } from './model.js';
import type { Type } from './type.js';

export { conformer, readAnswer, type Type } from './type.js';
export { toPlain } from '../value/value.js';

/** Allowed values, as data and as a question. */
export interface Allowed {
  tests: Test[];
  check: (value: Value) => Truth;
}

/** How the kinds that arrive as text are read. */
const PARSE: Partial<Record<string, Type['parse']>> = {
  date: dateFromText,
  months: durationFromText,
  seconds: durationFromText,
  time: timeFromText,
  moment: momentFromText,
};

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
  time: 'time',
  'date and time': 'moment',
  dateTime: 'moment',
};

function builtIn(name: string, kind: NonNullable<Type['kind']>): Type {
  const parse = PARSE[kind];
  return parse ? { name, kind, parse } : { name, kind };
}

/** A longer chain of types than any that people can follow. */
const LONGEST_CHAIN = 100;

/** The types of a model by name. */
export class Types {
  readonly #definitions: Map<string, TypeDefinition>;
  readonly #resolved = new Map<string, Type>();
  readonly #underWay = new Set<string>();

  constructor(
    definitions: readonly TypeDefinition[],
    /** Compiles allowed values. */
    readonly allowed: (text: string) => Allowed,
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
    if (Object.hasOwn(BUILT_IN, name)) return builtIn(name, BUILT_IN[name]!);
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
    if (this.#underWay.size > LONGEST_CHAIN)
      throw new Refusal('too many types are made of each other', { element: definition.name });
    this.#underWay.add(definition.name);
    const type = placed({ element: definition.name }, () => this.#resolve(definition));
    this.#resolved.set(definition.name, type);
    return type;
  }

  #resolve({ name, type: base, fields, values, list }: TypeDefinition): Type {
    const allowed = values === undefined ? undefined : this.allowed(values);
    const one: Type = fields
      ? { name, kind: 'context', fields: new Map(fields.map((field) => [field.name, this.#resolve(field)])) }
      : { ...this.of(base), name };
    const type = allowed ? { ...one, ...narrowed(one, allowed) } : one;
    return list ? { name, kind: 'list', item: type } : type;
  }
}

const narrowed = ({ values = [], allows }: Type, { tests, check }: Allowed): Pick<Type, 'values' | 'allows'> => ({
  values: [...values, tests],
  allows: allows ? (value) => and(allows(value), check(value)) : check,
});

/** What the parser may know of a type. */
export function shapeOfType({ name, kind, item, fields }: Type): Shape | undefined {
  if (item) return { item: shapeOfType(item) ?? {} };
  if (!fields) return kind && {};
  return { fields: new Map([...fields].map(([field, type]) => [field, shapeOfType(type) ?? {}])), declared: name };
}
