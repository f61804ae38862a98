import type { Expression, Test } from '../feel/ast.js';
import { compileExpression, constantOf, type Library, type Run } from '../feel/compile.js';
import { parseExpression } from '../feel/parse.js';
import { parseTests } from '../feel/parse-tests.js';
import type { Scope } from '../feel/scope.js';
import { shapeOf } from '../feel/shape.js';
import { compileTests, type Check } from '../feel/tests.js';
import type { OutputColumn, Table } from '../model/model.js';
import { placed, Refusal } from '../refusal.js';
import { equal, type Context, type Value } from '../value/value.js';
import { columnIndex, type ColumnIndex } from './column-index.js';
import { resolver, type Outputs } from './hit-policy.js';
import { matcher } from './match.js';
import { quickRun } from './quick.js';
import { regionOf, type Region } from './region.js';

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
  isExpected: Check | undefined;
  index: ColumnIndex | undefined;
}

export interface CompiledTable {
  table: Table;
  columns: CompiledColumn[];
  /** For each rule, its output as a value or, with several columns, as a context. */
  outputs: Run[];
  /** For each rule, the output if it is the same in every evaluation. */
  constants: (Value | undefined)[];
  /** Negative when rule a comes before rule b: by their outputs where these have an order, else by their rows. */
  byPriority: (frame: Value[], a: number, b: number) => number;
  run: Run;
}

export function compileTable(table: Table, scope: Scope, library: Library): CompiledTable {
  if (table.outputs.length === 0) throw new Refusal('a table needs an output');
  if (table.aggregation && table.outputs.length > 1) throw new Refusal('an aggregation needs exactly one output');
  const columns = table.inputs.map((_, index) => compileColumn(table, index, scope, library));
  const rules = table.rules.map((_, index) => compileOutputs(table, index, scope, library));
  const outputs = rules.map(({ run }) => run);
  const fallback = compileFallback(table, scope, library);
  const resolve = resolver(table.hitPolicy, table.aggregation);
  const compareOutputs = priorities(table, scope, library);
  const byPriority: CompiledTable['byPriority'] = (frame, a, b) =>
    compareOutputs(outputs[a]!(frame), outputs[b]!(frame)) || a - b;
  const match = matcher(columns, outputs.length);
  const general: Run = (frame) => {
    const { certain, open } = match(frame);
    const known: Outputs = {
      of: (rule) => outputs[rule]!(frame),
      fallback: () => fallback(frame),
      byPriority: (a, b) => byPriority(frame, a, b),
    };
    return resolve(certain, open, known);
  };
  const run = quickRun(table, columns, outputs, fallback, general) ?? general;
  return { table, columns, outputs, constants: rules.map(({ constant }) => constant), byPriority, run };
}

const columnName = ({ label, expression }: Table['inputs'][number]): string => `input "${label ?? expression}"`;

function compileColumn(table: Table, index: number, scope: Scope, library: Library): CompiledColumn {
  const input = table.inputs[index]!;
  const name = columnName(input);
  return placed({ column: name }, () => {
    const expression = parseExpression(input.expression, scope);
    // A name's value has a place already.
    const slot = expression.kind === 'name' ? expression.slot : scope.slots.next();
    const tested = { slot, ...shapeProperty(expression) };
    const tests = table.rules.map(({ when }, row) =>
      placed({ row: row + 1 }, () => parseTests(cellOf(when, index, table.inputs.length), scope, tested)),
    );
    const inRow = <T>(work: (test: Test[]) => T): T[] =>
      tests.map((test, row) => placed({ row: row + 1 }, () => work(test)));
    const regions = inRow((test) => regionOf(test, library));
    const values = input.values === undefined ? undefined : parseTests(input.values, scope, tested);
    const declared = values && regionOf(values, library);
    const all = regions.every((region) => region !== undefined) ? columnIndex(regions, declared) : undefined;
    return {
      name,
      expression,
      run: compileExpression(expression, library),
      slot,
      tests,
      checks: inRow((test) => compileTests(test, slot, library)),
      regions,
      declared,
      isExpected: values && compileTests(values, slot, library),
      index: values && !declared ? undefined : all,
    };
  });
}

function shapeProperty(expression: Expression): { shape?: NonNullable<ReturnType<typeof shapeOf>> } {
  const shape = shapeOf(expression);
  return shape ? { shape } : {};
}

function cellOf(cells: readonly string[], index: number, width: number): string {
  if (cells.length !== width) throw new Refusal(`the rule has ${cells.length} cells for ${width} columns`);
  return cells[index]!;
}

const outputName = ({ name, label }: OutputColumn): string => `output "${name ?? label ?? ''}"`;

function compileOutputs(
  table: Table,
  row: number,
  scope: Scope,
  library: Library,
): { run: Run; constant: Value | undefined } {
  const { then } = table.rules[row]!;
  const parsed = table.outputs.map((output, index) =>
    placed({ row: row + 1, column: outputName(output) }, () => {
      const text = cellOf(then, index, table.outputs.length);
      const expression = parseExpression(text === '' ? 'null' : text, scope);
      return { run: compileExpression(expression, library), constant: constantOf(expression, library) };
    }),
  );
  const run = together(table.outputs, parsed.map((each) => each.run)); // prettier-ignore
  const constant = parsed.every((each) => each.constant !== undefined) ? run([]) : undefined;
  return constant === undefined ? { run, constant } : { run: () => constant, constant };
}

/** One output is a value; several are a context by their names. */
function together(columns: readonly OutputColumn[], runs: Run[]): Run {
  if (columns.length === 1) return runs[0]!;
  const names = columns.map(({ name, label }) => {
    const known = name ?? label;
    if (known === undefined) throw new Refusal('each of several outputs needs a name');
    return known;
  });
  return (frame): Value => new Map(names.map((name, index) => [name, runs[index]!(frame)]));
}

/** The default outputs when a table has any, else null. */
function compileFallback({ outputs }: Table, scope: Scope, library: Library): Run {
  if (outputs.every((output) => output.default === undefined)) return () => null;
  const runs = outputs.map((output) =>
    placed({ column: outputName(output) }, () =>
      compileExpression(parseExpression(output.default || 'null', scope), library),
    ),
  );
  return together(outputs, runs);
}

/** Outputs by the order in which their column lists its values, the first column first. */
function priorities({ outputs, hitPolicy }: Table, scope: Scope, library: Library): (a: Value, b: Value) => number {
  if (hitPolicy !== 'PRIORITY' && hitPolicy !== 'OUTPUT ORDER') return () => 0;
  const ranked = outputs.flatMap((output, index) => {
    if (output.values === undefined) return [];
    const values = placed({ column: outputName(output) }, () => listed(output.values!, scope, library));
    return [{ index, name: output.name ?? output.label ?? '', values }];
  });
  if (ranked.length === 0)
    throw new Refusal(`${hitPolicy} needs the outputs’ values`, {}, 'list them, the most important first');
  const part = (value: Value, name: string): Value =>
    outputs.length === 1 ? value : ((value as Context).get(name) ?? null);
  const place = (value: Value, values: Value[]): number => {
    const at = values.findIndex((each) => equal(each, value) === true);
    return at === -1 ? values.length : at;
  };
  return (a, b) =>
    ranked
      .map(({ name, values }) => place(part(a, name), values) - place(part(b, name), values))
      .find((difference) => difference !== 0) ?? 0;
}

function listed(text: string, scope: Scope, library: Library): Value[] {
  return parseTests(text, scope, { slot: scope.slots.next() }).map((test) => {
    const value = test.kind === 'value' ? constantOf(test.operand, library) : undefined;
    if (value === undefined) throw new Refusal('an order needs single values', { text });
    return value;
  });
}
