import type { Expression } from './feel/ast.js';
import { compileExpression, invocation, type Library, type Run } from './feel/compile.js';
import { parseExpression } from './feel/parse.js';
import type { Scope } from './feel/scope.js';
import { shapeOf } from './feel/shape.js';
import type { ContextEntry, Logic } from './model/model.js';
import { conformer, shapeOfType, type Types } from './model/types.js';
import { placed, Refusal } from './refusal.js';
import { compileTable, type CompiledTable } from './table/compile-table.js';
import type { Value } from './value/value.js';

/** Logic that is ready to run; its table or expression is kept for traces and analysis. */
export interface CompiledLogic {
  run: Run;
  /** What `run` does last, for a type of the logic's own. */
  conform?: (value: Value) => Value;
  table?: CompiledTable;
  expression?: Expression;
}

/** Deeper than any boxed expression that a person can read. */
const DEEPEST = 30;

export function compileLogic(logic: Logic, scope: Scope, library: Library, types: Types, depth = 0): CompiledLogic {
  const { run, ...parts } = compileUntyped(logic, scope, library, types, depth);
  if (logic.type === undefined) return { run, ...parts };
  const conform = conformer(types.of(logic.type));
  return { run: (frame) => conform(run(frame)), conform, ...parts };
}

function compileUntyped(logic: Logic, scope: Scope, library: Library, types: Types, depth: number): CompiledLogic {
  if (depth > DEEPEST) throw new Refusal(`more than ${DEEPEST} levels of boxes`);
  if ('literal' in logic) {
    const expression = parseExpression(logic.literal, scope);
    return { expression, run: compileExpression(expression, library) };
  }
  if ('table' in logic) {
    const table = compileTable(logic.table, scope, library);
    return { table, run: table.run };
  }
  if ('context' in logic) return { run: compileContext(logic.context, scope, library, types, depth) };
  if ('invocation' in logic) return { run: compileInvocation(logic.invocation, scope, library, types, depth) };
  throw new Refusal(`${logic.unsupported} is outside the subset`, {}, 'write a table, an expression or a context');
}

/** Each entry sees the ones before it; an entry without a name is the result of the whole. */
function compileContext(
  entries: readonly ContextEntry[],
  outside: Scope,
  library: Library,
  types: Types,
  depth: number,
): Run {
  const scope = outside.inner();
  const compiled = entries.map(({ name, type: reference, logic }) =>
    placed({ column: name === undefined ? 'result' : `entry "${name}"` }, () => {
      const type = types.of(reference);
      const { run, expression } = compileLogic(logic, scope, library, types, depth + 1);
      const slot = scope.slots.next();
      const shape = shapeOfType(type) ?? (expression && shapeOf(expression));
      if (name !== undefined) scope.define({ name, slot, ...(shape && { shape }) });
      const conform = conformer(type);
      return { name, slot, run: (frame: Value[]): Value => conform(run(frame)) };
    }),
  );
  const result = compiled.find(({ name }) => name === undefined);
  return (frame) => {
    for (const { slot, run } of compiled) frame[slot] = run(frame);
    return result
      ? frame[result.slot]!
      : new Map(compiled.map(({ name, slot }): [string, Value] => [name!, frame[slot]!]));
  };
}

type Invocation = Extract<Logic, { invocation: unknown }>['invocation'];

function compileInvocation(
  { of, bindings }: Invocation,
  scope: Scope,
  library: Library,
  types: Types,
  depth: number,
): Run {
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
    return binding
      ? placed(
          { column: `parameter "${name}"` },
          () => compileLogic(binding.logic, scope, library, types, depth + 1).run,
        )
      : (): Value => null;
  });
  return invocation(of, args, library);
}
