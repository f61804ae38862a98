import { modelSchema, type Schema } from './schema.js';

/** Something that the schema does not allow, with the path to it: `decisions[0].logic.table.rules[3].when`. */
export interface Mistake {
  path: string;
  says: string;
}

/** Deeper than any model. */
const DEEPEST = 100;

/** The first mistake in data that should be a model, or what another schema says; undefined when there is none. */
export const mistakeIn = (data: unknown, schema: Schema = modelSchema as Schema, path = 'model'): Mistake | undefined =>
  check(data, schema, path, 0);

function check(data: unknown, schema: Schema, path: string, depth: number): Mistake | undefined {
  if (depth > DEEPEST) return { path, says: 'is nested too deeply' };
  if (schema.$ref !== undefined)
    return check(data, modelSchema.$defs[schema.$ref.slice('#/$defs/'.length)]!, path, depth);
  if (schema.oneOf) return checkAlternatives(data, schema.oneOf, path, depth);
  if (schema.type !== undefined && ![schema.type].flat().some((type) => isOfType(data, type)))
    return { path, says: `is ${typeName(data)} and should be ${[schema.type].flat().join(' or ')}` };
  if ('const' in schema && data !== schema.const) return { path, says: `should be ${JSON.stringify(schema.const)}` };
  if (schema.enum && !schema.enum.includes(data)) return { path, says: `should be one of ${schema.enum.join(', ')}` };
  if (schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(data as string))
    return { path, says: `is \`${String(data).slice(0, 80)}\`, which does not look like ${schema.pattern}` };
  if (Array.isArray(data))
    return first(data, (item, index) => check(item, schema.items ?? {}, `${path}[${index}]`, depth + 1));
  return isOfType(data, 'object') ? checkObject(data as Record<string, unknown>, schema, path, depth) : undefined;
}

function checkObject(data: Record<string, unknown>, schema: Schema, path: string, depth: number): Mistake | undefined {
  const { properties = {}, required = [], additionalProperties = true, propertyNames } = schema;
  const missing = required.find((key) => !Object.hasOwn(data, key));
  if (missing !== undefined) return { path, says: `needs \`${missing}\`` };
  return first(Object.keys(data), (key) => {
    const inside = `${path}.${key}`;
    const known = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
    if (known === false)
      return { path: inside, says: `is not known here: known are ${Object.keys(properties).join(', ')}` };
    return (
      (propertyNames && check(key, propertyNames, inside, depth)) ??
      check(data[key], known === true ? {} : known!, inside, depth + 1)
    );
  });
}

/** The alternative of the data's kind, or one that fits; if none does, the mistake in the one that gets furthest, which is what was meant. */
function checkAlternatives(data: unknown, alternatives: Schema[], path: string, depth: number): Mistake | undefined {
  const kinds = alternatives.map(({ properties }) => properties?.['kind']?.const);
  if (isOfType(data, 'object') && !kinds.includes(undefined)) {
    const meant = kinds.indexOf((data as { kind?: unknown }).kind);
    if (meant === -1) return { path: `${path}.kind`, says: `should be one of ${kinds.join(', ')}` };
    return check(data, alternatives[meant]!, path, depth + 1);
  }
  const mistakes = alternatives.map((each) => check(data, each, path, depth + 1));
  if (mistakes.includes(undefined)) return undefined;
  return (mistakes as Mistake[]).reduce((furthest, each) =>
    each.path.length > furthest.path.length ? each : furthest,
  );
}

function first<T>(items: readonly T[], find: (item: T, index: number) => Mistake | undefined): Mistake | undefined {
  for (const [index, item] of items.entries()) {
    const found = find(item, index);
    if (found) return found;
  }
  return undefined;
}

function isOfType(data: unknown, type: string): boolean {
  if (type === 'integer') return Number.isSafeInteger(data);
  return type === typeName(data);
}

const typeName = (data: unknown): string => (data === null ? 'null' : Array.isArray(data) ? 'array' : typeof data);
