import type { ResolvedEntry, ResolvedLogic } from './build.js';
import type { Expression } from './feel/ast.js';
import { compileExpression, type Library } from './feel/compile.js';
import { parseExpression } from './feel/parse.js';
import type { Scope } from './feel/scope.js';
import { shapeOf } from './feel/shape.js';
import type { ContextEntry, Logic, Relation } from './model/model.js';
import { shapeOfType, type Types } from './model/types.js';
import { placed, Refusal } from './refusal.js';
import { resolveTable } from './table/compile-table.js';

/** Deeper than any boxed expression that a person can read. */
const DEEPEST = 30;

/** Reads logic's expressions, and finds the place of each name in them. */
export function resolveLogic(logic: Logic, scope: Scope, library: Library, types: Types, depth = 0): ResolvedLogic {
  const resolved = resolveUntyped(logic, scope, library, types, depth);
  return logic.type === undefined ? resolved : { ...resolved, type: types.of(logic.type) };
}

function resolveUntyped(logic: Logic, scope: Scope, library: Library, types: Types, depth: number): ResolvedLogic {
  if (depth > DEEPEST) throw new Refusal(`more than ${DEEPEST} levels of boxes`);
  if ('literal' in logic) {
    const expression = parseExpression(logic.literal, scope);
    // What is refused in a part that never changes is refused here, where its place is known.
    compileExpression(expression, library);
    return { expression };
  }
  if ('table' in logic) return { table: resolveTable(logic.table, scope, library, types) };
  if ('context' in logic) return { entries: resolveContext(logic.context, scope, library, types, depth) };
  if ('invocation' in logic) return resolveInvocation(logic.invocation, scope, library, types, depth);
  const resolve = (part: Logic): ResolvedLogic => resolveLogic(part, scope, library, types, depth + 1);
  if ('list' in logic)
    return listed(
      logic.list.map((item) => resolve(item)),
      scope,
    );
  if ('relation' in logic) return listed(rowsOf(logic.relation).map((row, index) => placed({ row: index + 1 }, () => resolve(row))), scope); // prettier-ignore
  throw new Refusal(`${logic.unsupported} is outside the subset`, {}, 'write a table, an expression or a context');
}

function resolveContext(
  entries: readonly ContextEntry[],
  outside: Scope,
  library: Library,
  types: Types,
  depth: number,
): ResolvedEntry[] {
  const scope = outside.inner();
  return entries.map(({ name, type: reference, logic: inner }) =>
    placed({ column: name === undefined ? 'result' : `entry "${name}"` }, () => {
      const type = types.of(reference);
      const logic = resolveLogic(inner, scope, library, types, depth + 1);
      const slot = scope.slots.next();
      const shape = shapeOfType(type) ?? ('expression' in logic ? shapeOf(logic.expression) : undefined);
      if (name === undefined) return { slot, type, logic };
      scope.define({ name, slot, ...(shape && { shape }) });
      return { name, slot, type, logic };
    }),
  );
}

/** A list is made as a context is, whose result is the list of its entries. */
function listed(items: readonly ResolvedLogic[], { slots }: Scope): ResolvedLogic {
  const type = { name: 'Any' };
  const entries = items.map((logic, index): ResolvedEntry => ({
    name: String(index),
    slot: slots.next(),
    type,
    logic,
  }));
  const names = entries.map(({ slot, name }): Expression => ({ kind: 'name', at: 0, slot, name: name! }));
  const logic: ResolvedLogic = { expression: { kind: 'list', at: 0, items: names } };
  return { entries: [...entries, { slot: slots.next(), type, logic }] };
}

const rowsOf = ({ columns, rows }: Relation): Logic[] =>
  rows.map((cells, index) => {
    if (cells.length !== columns.length)
      throw new Refusal(`the row has ${cells.length} cells for ${columns.length} columns`, { row: index + 1 });
    return { context: columns.map((column, at) => ({ ...column, logic: cells[at]! })) };
  });

type Invocation = Extract<Logic, { invocation: unknown }>['invocation'];

function resolveInvocation(
  { of, bindings }: Invocation,
  scope: Scope,
  library: Library,
  types: Types,
  depth: number,
): ResolvedLogic {
  const knowledge = library.knowledge.get(of);
  if (!knowledge)
    throw new Refusal(
      `nothing that can be invoked is called \`${of}\``,
      {},
      'name business knowledge that is required',
    );
  const stray = bindings.find(({ parameter }) => !knowledge.parameters.some(({ name }) => name === parameter));
  if (stray) throw new Refusal(`\`${of}\` has no parameter \`${stray.parameter}\``);
  const args = knowledge.parameters.map(({ name }) => {
    const binding = bindings.find(({ parameter }) => parameter === name);
    if (!binding) return null;
    return placed({ column: `parameter "${name}"` }, () =>
      resolveLogic(binding.logic, scope, library, types, depth + 1),
    );
  });
  return { of, args };
}
