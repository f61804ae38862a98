import { coreBuilders, type Library } from '../feel/compile.js';
import { compileTests } from '../feel/tests.js';
import type { Type } from '../model/type.js';
import { singlePolicies } from '../table/hit-policy.js';
import { readDecimalsWith } from '../value/number.js';
import { and, Range, type Truth, type Value } from '../value/value.js';
import type { Part } from './part.js';

/** What some parts of the language have together. */
export function libraryOf(parts: readonly Part[]): Library {
  const library: Library = {
    functions: {},
    knowledge: new Map(),
    builders: { ...coreBuilders },
    policies: { ...singlePolicies },
  };
  for (const { functions, builders, policies, parse } of parts) {
    Object.assign(library.functions, functions);
    Object.assign(library.builders, builders);
    Object.assign(library.policies, policies);
    if (parse?.number) readDecimalsWith(parse.number);
  }
  return library;
}

/** The way back from `encode`. */
export function reviver(library: Library, parts: readonly Part[]): (data: unknown) => unknown {
  const parse = Object.assign({}, ...parts.map((part) => part.parse)) as NonNullable<Part['parse']>;
  const revive = (data: unknown): unknown => {
    if (Array.isArray(data)) return data.map(revive);
    if (typeof data !== 'object' || data === null) return data;
    const made = Object.fromEntries(Object.entries(data).map(([key, item]) => [key, revive(item)]));
    const { $: mark } = made;
    if (mark === undefined) return made;
    if (mark === 'type') return typeOf(made as unknown as Type);
    if (mark === 'context') return new Map(made['entries'] as [string, Value][]);
    if (mark === 'range') return Object.assign(new Range(undefined, undefined, false, false), made);
    return parse[mark as 'date']!(made['text'] as string);
  };
  const typeOf = ({ kind, values, ...type }: Type): Type => {
    // A number does not arrive as text.
    const read = kind && kind !== 'number' ? parse[kind as 'date'] : undefined;
    const checks = values?.map((tests) => compileTests(tests, 0, library));
    const allows = (value: Value): Truth => checks!.reduce<Truth>((truth, check) => and(truth, check([value])), true);
    return { ...type, ...(kind && { kind }), ...(read && { parse: read }), ...(checks && { allows }) };
  };
  return revive;
}
