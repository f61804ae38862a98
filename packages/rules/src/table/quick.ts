import type { CompiledInput, Step } from '../decision.js';
import type { Run } from '../feel/compile.js';
import type { Domain, Table } from '../model/model.js';
import { toPlain } from '../model/types.js';
import type { Value } from '../value/value.js';
import type { ColumnIndex } from './column-index.js';
import type { CompiledColumn } from './compile-table.js';

/** Every rule of a table, as bits. */
const allRules = (count: number): number => (count === 32 ? -1 : (1 << count) - 1);

/** Whether the quick ways are open: at most 32 rules, and only one of them to find. */
const isQuick = ({ hitPolicy, rules }: Table): boolean =>
  rules.length <= 32 && (hitPolicy === 'UNIQUE' || hitPolicy === 'FIRST');

/** The first of some rules; -1 when there is none, -2 when there may be only one and there are more. */
function found(live: number, unique: boolean): number {
  if (live === 0) return -1;
  return unique && (live & (live - 1)) !== 0 ? -2 : 31 - Math.clz32(live & -live);
}

/**
 * A table whose columns are all indexed, without a list of rules on the way. Where an answer is missing or not expected, the
 * general way takes over. Undefined for other tables.
 */
export function quickRun(
  table: Table,
  columns: readonly CompiledColumn[],
  outputs: readonly Run[],
  fallback: Run,
  general: Run,
): Run | undefined {
  const quick = columns.flatMap(({ expression: { kind }, run, slot, index }) =>
    index ? [{ run: kind === 'name' ? undefined : run, slot, ...index }] : [],
  );
  if (!isQuick(table) || quick.length < columns.length) return undefined;
  const unique = table.hitPolicy === 'UNIQUE';
  const all = allRules(outputs.length);
  return (frame) => {
    let live = all;
    for (let column = 0; column < quick.length; column += 1) {
      const { run, slot, classOf, masks, expected } = quick[column]!;
      if (run) frame[slot] = run(frame);
      const each = classOf(frame[slot]!);
      if (each < 0 || expected?.[each] === false) return general(frame);
      live &= masks[each]!;
    }
    const rule = found(live, unique);
    return rule >= 0 ? outputs[rule]!(frame) : rule === -1 ? fallback(frame) : null;
  };
}

/**
 * The quickest way, for a decision that is one table on inputs with declared domains and with outputs that never change: from
 * answers to classes, to bits, to an outcome that is ready. It says undefined where the general way must look.
 */
export function quickOutcome(
  { table, conform }: Step,
  inputs: readonly CompiledInput[],
): ((answers: Readonly<Record<string, unknown>>) => unknown) | undefined {
  if (!table || !isQuick(table.table)) return undefined;
  const columns = table.columns.map((column) => quickColumn(column, inputs));
  const outcomes = table.constants.map((constant) => constant !== undefined && toPlain(conform(constant)));
  const names = columns.map((column) => column?.name ?? '');
  if (
    columns.includes(undefined) ||
    table.constants.includes(undefined) ||
    names.some((name) => name in Object.prototype)
  )
    return undefined;
  const quick = columns as NonNullable<(typeof columns)[number]>[];
  const unique = table.table.hitPolicy === 'UNIQUE';
  const all = allRules(outcomes.length);
  return (answers) => {
    let live = all;
    for (let column = 0; column < quick.length; column += 1) {
      const { name, classOf, masks } = quick[column]!;
      const each = classOf(answers[name]);
      if (each < 0) return undefined;
      live &= masks[each]!;
    }
    return outcomes[found(live, unique)];
  };
}

interface QuickColumn {
  name: string;
  /** The class of an answer; -1 when it is missing or not in the domain. */
  classOf: (answer: unknown) => number;
  masks: Int32Array;
}

function quickColumn({ expression, index }: CompiledColumn, inputs: readonly CompiledInput[]): QuickColumn | undefined {
  const found = expression.kind === 'name' ? inputs.find(({ slot }) => slot === expression.slot) : undefined;
  const domain = found?.input.domain;
  if (!found || !index || !domain || found.type.allows || found.type.item) return undefined;
  const classOf = answerClass(domain, index);
  return classOf && { name: found.input.name, classOf, masks: index.masks };
}

function answerClass(domain: Domain, { classOf, expected }: ColumnIndex): QuickColumn['classOf'] | undefined {
  const known = (value: Value): number => {
    const each = classOf(value);
    return expected?.[each] === false ? -1 : each;
  };
  if (domain.kind === 'boolean') {
    const [yes, no] = [known(true), known(false)];
    return (answer) => (answer === true ? yes : answer === false ? no : -1);
  }
  if (domain.kind === 'enumeration') {
    const classes = new Map<unknown, number>(domain.values.map((value) => [value, known(value)]));
    return (answer) => classes.get(answer) ?? -1;
  }
  if (domain.kind === 'date') return undefined;
  const { from, to } = domain;
  return (answer) =>
    typeof answer === 'number' && answer >= from && answer <= to && Math.floor(answer) === answer ? known(answer) : -1;
}
