import type { Step } from './decision.js';
import type { Expression } from './feel/ast.js';
import { spend } from './feel/budget.js';
import { compileExpression, invocation, type Library, type Run } from './feel/compile.js';
import type { Decision } from './model/model.js';
import { conformer, type Type } from './model/type.js';
import type { CompiledTable, ResolvedTable } from './table/build-table.js';
import type { Value } from './value/value.js';

/** Logic whose names are resolved: plain data, from which a server and a browser build the same. */
export type ResolvedLogic = { type?: Type } & (
  | { expression: Expression }
  | { table: ResolvedTable }
  /** Each entry sees the ones before it; one without a name is the result of the whole. */
  | { entries: ResolvedEntry[] }
  /** Knowledge, and an argument for each of its parameters; null where the model says nothing. */
  | { of: string; args: (ResolvedLogic | null)[] }
);

export interface ResolvedEntry {
  name?: string;
  slot: number;
  type: Type;
  logic: ResolvedLogic;
}

/** Logic that is ready to run; its table or expression is kept for traces and analysis. */
export interface CompiledLogic {
  run: Run;
  resolved: ResolvedLogic;
  /** What `run` does last, for a type of the logic's own. */
  conform?: (value: Value) => Value;
  table?: CompiledTable;
  expression?: Expression;
}

export interface ResolvedStep {
  decision: Decision;
  slot: number;
  type: Type;
  logic: ResolvedLogic;
}

export interface ResolvedKnowledge {
  name: string;
  parameters: { name: string; slot: number; type: Type }[];
  type: Type;
  logic: ResolvedLogic;
}

/** How a table is built: servers add an index. */
export type TableBuilder = (table: ResolvedTable, library: Library) => CompiledTable;

export function buildStep({ decision, slot, type, logic }: ResolvedStep, library: Library, build: TableBuilder): Step {
  const { run, conform: first, ...parts } = buildLogic(logic, library, build);
  const last = conformer(type);
  const conform = first ? (value: Value): Value => last(first(value)) : last;
  return { decision, slot, type, conform, ...parts, run: (frame) => last(run(frame)) };
}

/** Adds knowledge to what can be called. */
export function buildKnowledge(resolved: ResolvedKnowledge, library: Library, build: TableBuilder): void {
  const { run } = buildLogic(resolved.logic, library, build);
  const conform = conformer(resolved.type);
  const cells = cellsOf(resolved.logic);
  library.knowledge.set(resolved.name, {
    resolved,
    parameters: resolved.parameters.map(({ name, slot, type }) => ({ name, slot, read: conformer(type) })),
    run: (frame) => {
      spend(cells >> 3);
      return conform(run(frame));
    },
  });
}

/** How many cells the tables of some logic have: a call looks at each, and at eight in the time of one step. */
function cellsOf(logic: ResolvedLogic): number {
  if ('table' in logic) return logic.table.columns.length * logic.table.rules.length;
  const parts = 'entries' in logic ? logic.entries.map((entry) => entry.logic) : 'of' in logic ? logic.args : [];
  return parts.reduce((sum, part) => sum + (part ? cellsOf(part) : 0), 0);
}

function buildLogic(resolved: ResolvedLogic, library: Library, build: TableBuilder): CompiledLogic {
  const parts = partsOf(resolved, library, build);
  if (!resolved.type) return { resolved, ...parts };
  const conform = conformer(resolved.type);
  return { resolved, ...parts, conform, run: (frame) => conform(parts.run(frame)) };
}

function partsOf(logic: ResolvedLogic, library: Library, build: TableBuilder): Omit<CompiledLogic, 'resolved'> {
  if ('expression' in logic) return { expression: logic.expression, run: compileExpression(logic.expression, library) };
  if ('table' in logic) {
    const table = build(logic.table, library);
    return { table, run: table.run };
  }
  const runOf = (part: ResolvedLogic): Run => buildLogic(part, library, build).run;
  if ('of' in logic)
    return { run: invocation(logic.of, logic.args.map((arg) => (arg ? runOf(arg) : (): Value => null)), library) }; // prettier-ignore
  const entries = logic.entries.map((entry) => ({ ...entry, run: runOf(entry.logic), conform: conformer(entry.type) }));
  const result = entries.find(({ name }) => name === undefined);
  return {
    run: (frame) => {
      for (const { slot, run, conform } of entries) frame[slot] = conform(run(frame));
      return result
        ? frame[result.slot]!
        : new Map(entries.map(({ name, slot }): [string, Value] => [name!, frame[slot]!]));
    },
  };
}
