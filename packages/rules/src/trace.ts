import type { CompiledInput, Step } from './decision.js';
import type { Rule, Source, Words } from './model/model.js';
import type { ResolvedParameter } from './model/parameters.js';
import type { CompiledTable } from './table/build-table.js';
import { unknown } from './value/unknown.js';
import { toPlain, type Truth, type Value } from './value/value.js';

/** Why an outcome is what it is, as plain data that can be kept. */
export interface Trace {
  /** Answers, `unknown` where there was none. */
  inputs: { name: string; value: unknown }[];
  parameters: ResolvedParameter[];
  /** Each decision made, the last one last. */
  decisions: DecisionTrace[];
}

export interface DecisionTrace {
  name: string;
  value: unknown;
  /** When it was made by a table: every rule, in order. */
  rules?: RuleTrace[];
}

export interface RuleTrace {
  /** From 1. */
  row: number;
  id?: string;
  /** `passed over`: it matches, but another comes first. `open`: nothing speaks against it, but an answer is missing. */
  status: 'fired' | 'passed over' | 'did not fire' | 'open';
  /** What each cell said of its column's value; null when it could not be compared. */
  cells: Truth[];
  source?: Source;
  reason?: Words;
}

/** Reads the trace off a finished frame, in which every column's value is still in its slot. */
export function traceOf(
  frame: Value[],
  steps: readonly Step[],
  inputs: readonly CompiledInput[],
  parameters: readonly ResolvedParameter[],
): Trace {
  return {
    inputs: inputs.map(({ input, slot }) => ({ name: input.name, value: toPlain(frame[slot]!) })),
    parameters: [...parameters],
    decisions: steps.map(({ decision, slot, table }) => ({
      name: decision.name,
      value: toPlain(frame[slot]!),
      ...(table && { rules: rulesOf(table, frame) }),
    })),
  };
}

function rulesOf(table: CompiledTable, frame: Value[]): RuleTrace[] {
  const { hitPolicy, rules } = table.table;
  const traces = rules.map((rule, row) => ruleTrace(rule, row, table, frame));
  if (hitPolicy !== 'FIRST' && hitPolicy !== 'PRIORITY') return traces;
  const matching = traces.filter(({ status }) => status === 'fired');
  const [chosen] = matching.sort((a, b) => table.byPriority(frame, a.row - 1, b.row - 1));
  return traces.map((each) => (matching.includes(each) && each !== chosen ? { ...each, status: 'passed over' } : each));
}

function ruleTrace({ id, source, reason }: Rule, row: number, { columns }: CompiledTable, frame: Value[]): RuleTrace {
  const cells = columns.map(({ checks }) => checks[row]!(frame));
  const failed = cells.some((cell) => cell === false || cell === null);
  const open = cells.includes(unknown);
  return {
    row: row + 1,
    ...(id !== undefined && { id }),
    status: failed ? 'did not fire' : open ? 'open' : 'fired',
    cells,
    ...(source && { source }),
    ...(reason && { reason }),
  };
}
