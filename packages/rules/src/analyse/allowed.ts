import { newLibrary } from '../feel/builders.js';
import { parseTests } from '../feel/parse-tests.js';
import { Scope, Slots } from '../feel/scope.js';
import type { Model } from '../model/model.js';
import { regionOf } from '../table/region.js';
import { equal, type Value } from '../value/value.js';

/** The values that a type lists, `"High", "Low"`; undefined when it lists none, or intervals. */
export function allowedValues(model: Model, type: string | undefined): Value[] | undefined {
  const definition = model.types?.find(({ name }) => name === type);
  if (!definition || definition.list || definition.fields) return undefined;
  if (definition.values === undefined) return allowedValues(model, definition.type);
  return listedValues(definition.values);
}

/** Single values in a list of tests; undefined when there is anything else among them. */
export function listedValues(text: string): Value[] | undefined {
  const slots = new Slots();
  const tests = parseTests(text, new Scope(slots), { slot: slots.next() });
  const region = regionOf(tests, newLibrary());
  if (!region || region.any) return undefined;
  const values = region.spans.map(({ low, high }) =>
    low !== undefined && high !== undefined && equal(low, high) === true ? low : undefined,
  );
  return values.length === 0 || values.includes(undefined) ? undefined : (values as Value[]);
}
