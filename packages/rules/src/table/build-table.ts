import type { Expression, Test } from '../feel/ast.js';
import { compileExpression, knownValue, type Library, type Run } from '../feel/compile.js';
import { compileTests, type Check } from '../feel/tests.js';
import type { Table } from '../model/model.js';
import { placed } from '../refusal.js';
import { equal, type Context, type Value } from '../value/value.js';
import type { ColumnIndex } from './column-index.js';
import type { Outputs } from './hit-policy.js';
import { matcher } from './match.js';
import type { Region } from './region.js';

/** A table whose names are resolved: plain data, from which a server and a browser build the same. */
export interface ResolvedTable {
  table: Table;
  columns: ResolvedColumn[];
  /** For each rule, an expression for each output. */
  rules: Expression[][];
  /** The outputs when no rule matches; undefined for null. */
  fallback?: Expression[];
  /** What the outputs are called, when there are several. */
  names?: string[];
  /** Outputs whose values have an order, the most important first. */
  order?: { name: string; values: Value[] }[];
}

export interface ResolvedColumn {
  name: string;
  expression: Expression;
  slot: number;
  /** For each rule. */
  tests: Test[][];
  expected?: Test[];
}

/** A column of tests. */
export interface CompiledColumn {
  name: string;
  /** The value tested, as an expression and as its place in the frame. */
  expression: Expression;
  run: Run;
  slot: number;
  /** For each rule: its tests, the check they compile to, and what passes when that is known. */
  tests: Test[][];
  checks: Check[];
  regions: (Region | undefined)[];
  /** The values declared for the column. */
  declared: Region | undefined;
  index: ColumnIndex | undefined;
  /** Leaves the rules that match by the index. */
  narrow: ((value: Value, live: Int32Array, doubtful: Int32Array) => void) | undefined;
}

export interface CompiledTable {
  table: Table;
  resolved: ResolvedTable;
  columns: CompiledColumn[];
  /** For each rule, its output as a value or, with several columns, as a context. */
  outputs: Run[];
  /** For each rule, the output if it is the same in every evaluation. */
  constants: (Value | undefined)[];
  /** Negative when rule a comes before rule b: by their outputs where these have an order, else by their rows. */
  byPriority: (frame: Value[], a: number, b: number) => number;
  /** The output when no rule matches. */
  fallback: Run;
  run: Run;
}

/** What regions add to a column: nothing where there is no budget for them. */
export type Indexed = Pick<CompiledColumn, 'regions' | 'declared' | 'index' | 'narrow'>;

const NOTHING: Indexed = { regions: [], declared: undefined, index: undefined, narrow: undefined };

export function buildTable(
  resolved: ResolvedTable,
  library: Library,
  indexed: (column: ResolvedColumn) => Indexed = () => NOTHING,
): CompiledTable {
  const { table, names } = resolved;
  const columns = resolved.columns.map((column) =>
    placed({ column: column.name }, () => ({ ...buildColumn(column, library), ...indexed(column) })),
  );
  const rules = resolved.rules.map((outputs, row) =>
    placed({ row: row + 1 }, () => buildOutputs(outputs, names, library)),
  );
  const outputs = rules.map(({ run }) => run);
  const fallback = resolved.fallback ? buildOutputs(resolved.fallback, names, library).run : (): Value => null;
  const resolve = library.policies[table.hitPolicy]!(table.aggregation, library);
  const byPriority: CompiledTable['byPriority'] = (frame, a, b) =>
    inOrder(resolved, outputs[a]!(frame), outputs[b]!(frame)) || a - b;
  const match = matcher(columns, outputs.length);
  const run: Run = (frame) => {
    const { certain, open } = match(frame);
    const known: Outputs = {
      of: (rule) => outputs[rule]!(frame),
      fallback: () => fallback(frame),
      byPriority: (a, b) => byPriority(frame, a, b),
    };
    return resolve(certain, open, known);
  };
  return { table, resolved, columns, outputs, constants: rules.map(({ constant }) => constant), byPriority, fallback, run }; // prettier-ignore
}

function buildColumn(
  { name, expression, slot, tests, expected }: ResolvedColumn,
  library: Library,
): Omit<CompiledColumn, keyof Indexed> {
  const isExpected = expected && compileTests(expected, slot, library);
  return {
    name,
    expression,
    slot,
    tests,
    run: compileExpression(expression, library),
    checks: tests.map((test, row) => {
      const check = placed({ row: row + 1 }, () => compileTests(test, slot, library));
      return isExpected ? ofExpected(check, isExpected, slot) : check;
    }),
  };
}

/** A value that is not expected counts as null here; its place may be an input's, and is left as it is. */
const ofExpected =
  (check: Check, isExpected: Check, slot: number): Check =>
  (frame) => {
    const value = frame[slot]!;
    if (!isExpected(frame)) frame[slot] = null;
    const truth = check(frame);
    frame[slot] = value;
    return truth;
  };

/** One output is a value; several are a context by their names. */
function buildOutputs(
  outputs: readonly Expression[],
  names: readonly string[] | undefined,
  library: Library,
): { run: Run; constant: Value | undefined } {
  const runs = outputs.map((output) => compileExpression(output, library));
  const run: Run = names ? (frame) => new Map(names.map((name, index) => [name, runs[index]!(frame)])) : runs[0]!;
  const isConstant = outputs.every((output) => knownValue(output, library) !== undefined);
  const constant = isConstant ? run([]) : undefined;
  return constant === undefined ? { run, constant } : { run: () => constant, constant };
}

/** Outputs by the order in which their column lists its values, the first column first. */
function inOrder({ order = [], names }: ResolvedTable, a: Value, b: Value): number {
  const part = (value: Value, name: string): Value => (names ? ((value as Context).get(name) ?? null) : value);
  const place = (value: Value, values: Value[]): number => {
    const at = values.findIndex((each) => equal(each, value) === true);
    return at === -1 ? values.length : at;
  };
  return (
    order
      .map(({ name, values }) => place(part(a, name), values) - place(part(b, name), values))
      .find((difference) => difference !== 0) ?? 0
  );
}
