import type { Schema } from '../model/schema.js';

const text = { type: 'string' };
const day = { type: 'string', pattern: '^-?\\d{4,9}-\\d\\d-\\d\\d$' };
const values = { type: 'object', additionalProperties: { type: ['number', 'string', 'boolean'] } };

/** The published JSON Schema of scenarios as YAML or JSON. */
export const scenariosSchema: Schema & Record<string, unknown> = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Scenarios of a decision model',
  description: 'Answers and what should be decided on them, for `council-rules test`.',
  type: 'object',
  required: ['scenarios'],
  additionalProperties: false,
  properties: {
    $schema: text,
    /** Path of the model, from this file. */
    model: text,
    /** What is decided; left out, the decision that no other needs. */
    decision: text,
    /** For every scenario that has none of its own. */
    date: day,
    overrides: values,
    source: text,
    scenarios: {
      type: 'array',
      items: {
        type: 'object',
        required: ['answers'],
        additionalProperties: false,
        properties: {
          name: text,
          answers: { type: 'object' },
          /** The outcome; `(unknown)` when these answers leave it open. */
          expect: {},
          /** Outcomes of several decisions, by their names. */
          decisions: { type: 'object' },
          date: day,
          overrides: values,
          source: text,
          note: text,
        },
      },
    },
  },
};
