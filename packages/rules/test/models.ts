import type { HitPolicy, Model, Table } from '../src/model/model.js';

/** For tests: a small decision of each shape. Fictional councils only. */
export const discount: Model = {
  name: 'Discount',
  namespace: 'https://exampleshire.example/discount',
  languages: ['en', 'cy'],
  types: [{ name: 'tHousing', type: 'string', values: '"own", "rent"' }],
  inputs: [
    {
      name: 'adults',
      type: 'number',
      domain: { kind: 'integer', from: 1, to: 20, unit: 'people' },
      question: { en: 'How many?', cy: 'Faint?' },
    },
    { name: 'savings', type: 'number', domain: { kind: 'pence', from: 0, to: 100_000_000 } },
    { name: 'student', type: 'boolean', domain: { kind: 'boolean', unsure: true } },
    { name: 'housing', type: 'tHousing', domain: { kind: 'enumeration', values: ['own', 'rent'] } },
    { name: 'moved in', type: 'date', domain: { kind: 'date', from: '1990-01-01', to: '2030-12-31' } },
  ],
  parameters: [
    {
      name: 'savings limit',
      type: 'number',
      unit: 'pence',
      bounds: { from: 600_000, to: 1_600_000 },
      values: [
        { from: '2024-04-01', to: '2025-04-01', value: 1_500_000 },
        { from: '2025-04-01', value: 1_600_000, source: { url: 'https://law.example/2025/1', checked: '2026-11-01' } },
      ],
    },
  ],
  knowledge: [
    {
      name: 'share',
      type: 'number',
      parameters: [{ name: 'count', type: 'number' }],
      requires: [],
      logic: { literal: '100 / count' },
    },
  ],
  decisions: [
    {
      name: 'alone',
      type: 'boolean',
      requires: ['adults'],
      logic: { literal: 'adults = 1' },
    },
    {
      name: 'discount',
      type: 'string',
      question: { en: 'Do you pay less?' },
      outcomes: [{ value: 'yes', words: { en: 'You may pay less' } }],
      requires: ['savings', 'student', 'savings limit', 'alone'],
      logic: {
        table: {
          hitPolicy: 'UNIQUE',
          inputs: [{ expression: 'savings', label: 'Savings' }, { expression: 'alone' }, { expression: 'student' }],
          outputs: [{ name: 'result', values: '"yes", "no", "ask"' }],
          annotations: ['note'],
          rules: [
            {
              id: 'over',
              when: ['> savings limit', '-', '-'],
              then: ['"no"'],
              source: { url: 'https://law.example/1', paragraph: '2(1)' },
            },
            {
              when: ['<= savings limit', 'true', '-'],
              then: ['"yes"'],
              notes: ['<b> & "c"'],
              reason: { en: 'You live alone' },
            },
            { when: ['<= savings limit', 'false', 'true'], then: ['"yes"'] },
            { when: ['<= savings limit', 'false', 'false'], then: ['"no"'], description: 'two lines\nof words' },
            { when: ['<= savings limit', 'false', 'null'], then: ['"ask"'] },
          ],
        },
      },
    },
    {
      name: 'each pays',
      type: 'number',
      requires: ['adults', 'discount', 'share'],
      logic: {
        context: [
          {
            name: 'part',
            type: 'number',
            logic: { invocation: { of: 'share', bindings: [{ parameter: 'count', logic: { literal: 'adults' } }] } },
          },
          { logic: { literal: 'if discount = "yes" then part / 2 else part' } },
        ],
      },
    },
  ],
  layout: {
    shapes: [
      { element: 'adults', x: 10, y: 200, width: 125, height: 45 },
      { element: 'alone', x: 10, y: 80.5, width: 180, height: 80 },
    ],
    edges: [
      {
        from: 'adults',
        to: 'alone',
        points: [
          { x: 70, y: 200 },
          { x: 70, y: 160 },
        ],
      },
    ],
  },
};

/** A table on one number, `n`, with an output for each rule whose cell it passes. */
export function table(hitPolicy: HitPolicy, cells: Record<string, string>, more: Partial<Table> = {}): Model {
  return {
    name: 'Table',
    inputs: [{ name: 'n', type: 'number' }],
    decisions: [
      {
        name: 'result',
        requires: ['n'],
        logic: {
          table: {
            hitPolicy,
            inputs: [{ expression: 'n' }],
            outputs: [{}],
            rules: Object.entries(cells).map(([cell, output]) => ({ when: [cell], then: [output] })),
            ...more,
          },
        },
      },
    ],
  };
}
