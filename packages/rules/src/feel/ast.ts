import type { Type } from '../model/type.js';
import type { Comparison, Value } from '../value/value.js';

/**
 * An expression whose names are resolved to places in the frame: what each of them means is known before anything runs.
 * It is plain data, so that a browser can be sent this and needs no parser.
 */
export type Expression = { at: number } & (
  | { kind: 'literal'; value: Value; parameter?: string }
  | { kind: 'name'; slot: number; name: string }
  | { kind: 'list'; items: Expression[] }
  | { kind: 'context'; entries: { key: string; value: Expression; slot: number }[] }
  | { kind: 'range'; low?: Expression; high?: Expression; lowClosed: boolean; highClosed: boolean }
  | { kind: 'path'; target: Expression; name: string }
  | { kind: 'filter'; target: Expression; condition: Expression; item: FilterItem; perItem: boolean }
  | { kind: 'arithmetic'; operator: Arithmetic; left: Expression; right: Expression }
  | { kind: 'negate'; operand: Expression }
  | { kind: 'compare'; operator: Comparison | '=' | '!='; left: Expression; right: Expression }
  | { kind: 'logic'; operator: 'and' | 'or'; left: Expression; right: Expression }
  | { kind: 'between'; value: Expression; low: Expression; high: Expression }
  | { kind: 'in'; value: Expression; slot: number; tests: Test[] }
  | { kind: 'if'; condition: Expression; then: Expression; otherwise: Expression }
  | { kind: 'for'; iterators: Iterator[]; result: Expression }
  | { kind: 'quantified'; every: boolean; iterators: Iterator[]; condition: Expression }
  | { kind: 'builtin'; name: string; args: Expression[] }
  | { kind: 'knowledge'; name: string; args: Expression[] }
  // A table's output, brought to the type that its column declares.
  | { kind: 'typed'; value: Expression; type: Type }
  // Inside a filter on items whose type is not declared: an entry of the item where it has one, else what is outside.
  | { kind: 'entry'; item: number; name: string; outside?: Expression }
);

export type Arithmetic = '+' | '-' | '*' | '/' | '**';

export interface Iterator {
  slot: number;
  /** A list, or a range of whole numbers when it is one. */
  source: Expression;
  /** The end of `for x in 1..3`. */
  to?: Expression;
}

export interface FilterItem {
  slot: number;
  /** Entries of an item that a condition may name by themselves. */
  fields: { name: string; slot: number }[];
}

/** One of the comma-separated tests of a table's cell, or of what follows `in`; the value tested is in a slot. */
export type Test = { at: number } & (
  | { kind: 'any' }
  | { kind: 'not'; tests: Test[] }
  | { kind: 'compare'; operator: Comparison | '=' | '!='; operand: Expression }
  | { kind: 'value'; operand: Expression }
  /** An expression about `?`, the value tested. */
  | { kind: 'condition'; condition: Expression }
);

/** The expressions directly inside one. */
export function childrenOf(expression: Expression): Expression[] {
  switch (expression.kind) {
    case 'list':
      return expression.items;
    case 'context':
      return expression.entries.map(({ value }) => value);
    case 'range':
      return [expression.low, expression.high].filter((end) => end !== undefined);
    case 'path':
      return [expression.target];
    case 'filter':
      return [expression.target, expression.condition];
    case 'arithmetic':
    case 'compare':
    case 'logic':
      return [expression.left, expression.right];
    case 'negate':
      return [expression.operand];
    case 'typed':
      return [expression.value];
    case 'between':
      return [expression.value, expression.low, expression.high];
    case 'in':
      return [expression.value, ...expression.tests.flatMap(testedExpressions)];
    case 'if':
      return [expression.condition, expression.then, expression.otherwise];
    case 'for':
      return [...iterated(expression.iterators), expression.result];
    case 'quantified':
      return [...iterated(expression.iterators), expression.condition];
    case 'builtin':
    case 'knowledge':
      return expression.args;
    case 'entry':
      return expression.outside ? [expression.outside] : [];
    default:
      return [];
  }
}

const iterated = (iterators: Iterator[]): Expression[] =>
  iterators.flatMap(({ source, to }) => (to ? [source, to] : [source]));

/** The expressions of a test. */
export function testedExpressions(test: Test): Expression[] {
  switch (test.kind) {
    case 'any':
      return [];
    case 'not':
      return test.tests.flatMap(testedExpressions);
    case 'condition':
      return [test.condition];
    default:
      return [test.operand];
  }
}
