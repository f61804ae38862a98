import type { Expression } from '../feel/ast.js';
import { compileExpression, constantOf, type Library } from '../feel/compile.js';
import { parseExpression } from '../feel/parse.js';
import { parseTests, TESTED } from '../feel/parse-tests.js';
import type { Scope } from '../feel/scope.js';
import { shapeOf } from '../feel/shape.js';
import { compileTests } from '../feel/tests.js';
import type { OutputColumn, Table } from '../model/model.js';
import { conformer, type Type, type Types } from '../model/types.js';
import { placed, Refusal } from '../refusal.js';
import { unknown } from '../value/unknown.js';
import type { Value } from '../value/value.js';
import {
  buildTable,
  type CompiledTable,
  type Indexed,
  type ResolvedColumn,
  type ResolvedTable,
} from './build-table.js';
import { columnIndex, narrower } from './column-index.js';
import { columnName, outputName } from './column-names.js';
import { quickRun } from './quick.js';
import { regionOf } from './region.js';

export type { CompiledColumn, CompiledTable } from './build-table.js';

/** Builds a table with what only servers have: regions, their index, and the quick way through it. */
export function indexedTable(resolved: ResolvedTable, library: Library): CompiledTable {
  const built = buildTable(resolved, library, (column) => indexed(column, library));
  const { table, columns, outputs, fallback, run } = built;
  return { ...built, run: quickRun(table, columns, outputs, fallback, run) ?? run };
}

export function resolveTable(table: Table, scope: Scope, library: Library, types: Types): ResolvedTable {
  if (!Object.hasOwn(library.policies, table.hitPolicy))
    throw new Refusal(`\`${String(table.hitPolicy)}\` is no hit policy`, {}, `use ${Object.keys(library.policies).join(', ')}`); // prettier-ignore
  if (table.outputs.length === 0) throw new Refusal('a table needs an output');
  if (table.aggregation && table.outputs.length > 1) throw new Refusal('an aggregation needs exactly one output');
  const columns = table.inputs.map((_, index) => resolveColumn(table, index, scope));
  const output: OutputReader = (text, column) =>
    placed({ column: outputName(column) }, () => readOutput(text, column, scope, library, types));
  const rules = table.rules.map((_, row) => placed({ row: row + 1 }, () => resolveOutputs(table, row, output)));
  const names = table.outputs.length > 1 ? table.outputs.map(nameOf) : undefined;
  const fallback = resolveFallback(table, output);
  const order = orderOf(table, scope, library);
  return { table, columns, rules, ...(fallback && { fallback }), ...(names && { names }), ...(order && { order }) };
}

function nameOf({ name, label }: OutputColumn): string {
  const known = name ?? label;
  if (known === undefined) throw new Refusal('each of several outputs needs a name');
  return known;
}

function resolveColumn(table: Table, index: number, scope: Scope): ResolvedColumn {
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
    const expected = input.values === undefined ? undefined : parseTests(input.values, scope, tested);
    return { name, expression, slot, tests, ...(expected && { expected }) };
  });
}

/** What passes each cell, and the index of that. */
function indexed({ tests, expected }: ResolvedColumn, library: Library): Indexed {
  const regions = tests.map((test, row) => placed({ row: row + 1 }, () => regionOf(test, library)));
  const declared = expected && regionOf(expected, library);
  const all = regions.every((region) => region !== undefined) ? columnIndex(regions, declared) : undefined;
  const index = expected && !declared ? undefined : all;
  return { regions, declared, index, narrow: index && narrower(index) };
}

function shapeProperty(expression: Expression): { shape?: NonNullable<ReturnType<typeof shapeOf>> } {
  const shape = shapeOf(expression);
  return shape ? { shape } : {};
}

function cellOf(cells: readonly string[], index: number, width: number): string {
  if (cells.length !== width) throw new Refusal(`the rule has ${cells.length} cells for ${width} columns`);
  return cells[index]!;
}

type OutputReader = (text: string, column: OutputColumn) => Expression;

function resolveOutputs({ rules, outputs }: Table, row: number, output: OutputReader): Expression[] {
  const { then } = rules[row]!;
  return outputs.map((column, index) => output(cellOf(then, index, outputs.length), column));
}

function readOutput(text: string, column: OutputColumn, scope: Scope, library: Library, types: Types): Expression {
  const output = typed(checked(text, scope, library), types.of(column.type), library);
  return allowed(output, column, scope, library);
}

/** An expression, of which every part that never changes has been tried: what is refused there is known by its place. */
function checked(text: string, scope: Scope, library: Library): Expression {
  const expression = parseExpression(text === '' ? 'null' : text, scope);
  compileExpression(expression, library);
  return expression;
}

/** An output as its column's type takes it. What never changes is tried here and now. */
function typed(value: Expression, type: Type, library: Library): Expression {
  if (type.kind === undefined && !type.allows) return value;
  const { at } = value;
  const constant = constantOf(value, library);
  if (constant === undefined) return { kind: 'typed', at, value, type };
  const result = conformer(type)(constant);
  return result === constant ? value : { kind: 'literal', at, value: result };
}

/** An output that is none of the column's values is null. What never changes is tried here and now. */
function allowed(output: Expression, { values }: OutputColumn, scope: Scope, library: Library): Expression {
  const { slots } = scope;
  const slot = slots.next();
  const tests = values === undefined ? [] : parseTests(values, scope, { slot });
  if (tests.every(({ kind }) => kind === 'any')) return output;
  const { at } = output;
  const constant = constantOf(output, library);
  const frame = new Array<Value>(slots.count).fill(unknown);
  frame[slot] = constant ?? unknown;
  const truth = compileTests(tests, slot, library)(frame);
  if (constant !== undefined && truth !== unknown)
    return truth === true ? output : { kind: 'literal', at, value: null };
  const condition: Expression = { kind: 'in', at, value: output, slot, tests };
  return { kind: 'if', at, condition, then: { kind: 'name', at, slot, name: TESTED }, otherwise: { kind: 'literal', at, value: null } }; // prettier-ignore
}

/** The default outputs when a table has any. */
function resolveFallback({ outputs }: Table, output: OutputReader): Expression[] | undefined {
  if (outputs.every((column) => column.default === undefined)) return undefined;
  return outputs.map((column) => output(column.default ?? '', column));
}

/** The outputs that list their values in an order, where the hit policy asks for it. */
function orderOf({ outputs, hitPolicy }: Table, scope: Scope, library: Library): ResolvedTable['order'] {
  if (hitPolicy !== 'PRIORITY' && hitPolicy !== 'OUTPUT ORDER') return undefined;
  const order = outputs.flatMap((output) => {
    if (output.values === undefined) return [];
    const values = placed({ column: outputName(output) }, () => listed(output.values!, scope, library));
    return [{ name: output.name ?? output.label ?? '', values }];
  });
  if (order.length === 0)
    throw new Refusal(`${hitPolicy} needs the outputs’ values`, {}, 'list them, the most important first');
  return order;
}

function listed(text: string, scope: Scope, library: Library): Value[] {
  return parseTests(text, scope, { slot: scope.slots.next() }).map((test) => {
    const value = test.kind === 'value' ? constantOf(test.operand, library) : undefined;
    if (value === undefined) throw new Refusal('an order needs single values', { text });
    return value;
  });
}
