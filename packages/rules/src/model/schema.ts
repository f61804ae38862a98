/** The published JSON Schema (2020-12) of the JSON and YAML form; `schema/model.schema.json` is written from it. */
const text = { type: 'string' };
const texts = { type: 'array', items: text };
const day = { type: 'string', pattern: '^-?\\d{4,9}-\\d\\d-\\d\\d$' };
const scalar = { type: ['number', 'string', 'boolean'] };
const limit = { type: ['number', 'string'] };
/** A cell may be written as YAML writes it: `18` and `true` are FEEL too. */
const cells = { type: 'array', items: scalar };
const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });

const object = (required: Record<string, Schema>, optional: Record<string, Schema> = {}): Schema => ({
  type: 'object',
  required: Object.keys(required),
  properties: { ...required, ...optional },
  additionalProperties: false,
});

const list = (items: Schema): Schema => ({ type: 'array', items });

const kind = (value: string, more: Record<string, Schema>, optional: Record<string, Schema> = {}): Schema =>
  object({ kind: { const: value }, ...more }, { ...optional, unsure: { type: 'boolean' } });

const integer = { type: 'integer' };

/** The keywords that the schema uses, which are those that the checker knows. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  pattern?: string;
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  propertyNames?: Schema;
  items?: Schema;
  oneOf?: Schema[];
}

const definitions: Record<string, Schema> = {
  words: {
    type: 'object',
    propertyNames: { type: 'string', pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' },
    additionalProperties: text,
  },
  source: object({ url: text }, { paragraph: text, title: text, checked: day }),
  type: object(
    { name: text },
    {
      id: text,
      type: text,
      list: { type: 'boolean' },
      values: text,
      fields: list(ref('type')),
      label: text,
      description: text,
    },
  ),
  domain: {
    oneOf: [
      kind('integer', { from: integer, to: integer }, { unit: text }),
      kind('pence', { from: integer, to: integer }),
      kind('date', { from: day, to: day }),
      kind('enumeration', { values: texts }),
      kind('boolean', {}),
    ],
  },
  input: object(
    { name: text },
    {
      id: text,
      type: text,
      domain: ref('domain'),
      question: ref('words'),
      label: text,
      description: text,
      source: ref('source'),
    },
  ),
  parameter: object(
    { name: text, values: list(object({ from: day, value: scalar }, { to: day, source: ref('source') })) },
    { id: text, type: text, unit: text, description: text, bounds: object({ from: limit, to: limit }) },
  ),
  logic: {
    oneOf: [
      object({ literal: scalar }, { type: text }),
      object({ table: ref('table') }, { type: text }),
      object({ context: list(object({ logic: ref('logic') }, { name: text, type: text })) }, { type: text }),
      object(
        { invocation: object({ of: text, bindings: list(object({ parameter: text, logic: ref('logic') })) }) },
        { type: text },
      ),
      object({ list: list(ref('logic')) }, { type: text }),
      object({ relation: ref('relation') }, { type: text }),
    ],
  },
  relation: object({ columns: list(object({ name: text }, { type: text })), rows: list(list(ref('logic'))) }),
  table: object(
    { inputs: list({ oneOf: [text, ref('inputColumn')] }), rules: list(ref('rule')) },
    {
      id: text,
      hitPolicy: { enum: ['UNIQUE', 'ANY', 'FIRST', 'PRIORITY', 'COLLECT', 'RULE ORDER', 'OUTPUT ORDER'] },
      aggregation: { enum: ['SUM', 'MIN', 'MAX', 'COUNT'] },
      outputs: list({ oneOf: [text, ref('outputColumn')] }),
      annotations: texts,
    },
  ),
  inputColumn: object({ expression: text }, { id: text, label: text, type: text, values: text }),
  outputColumn: object({}, { id: text, name: text, label: text, type: text, values: text, default: scalar }),
  rule: object(
    { when: cells, then: cells },
    { id: text, description: text, notes: texts, source: ref('source'), reason: ref('words') },
  ),
  knowledge: object(
    { name: text, parameters: list(object({ name: text }, { type: text })), logic: ref('logic') },
    { id: text, type: text, description: text, requires: texts },
  ),
  decision: object(
    { name: text, logic: ref('logic') },
    {
      id: text,
      type: text,
      label: text,
      description: text,
      question: ref('words'),
      outcomes: list(object({ value: text, words: ref('words') })),
      requires: texts,
    },
  ),
};

const number = { type: 'number' };
const box = object({ element: text, x: number, y: number, width: number, height: number });
const edge = object({ from: text, to: text, points: list(object({ x: number, y: number })) });

export const modelSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Decision model',
  description: 'The JSON and YAML form of a decision model of Council Components, equivalent to DMN 1.5.',
  ...object(
    { name: text, decisions: list(ref('decision')) },
    {
      $schema: text,
      id: text,
      namespace: text,
      description: text,
      languages: texts,
      types: list(ref('type')),
      inputs: list(ref('input')),
      parameters: list(ref('parameter')),
      knowledge: list(ref('knowledge')),
      layout: object({ shapes: list(box), edges: list(edge) }),
    },
  ),
  $defs: definitions,
};
