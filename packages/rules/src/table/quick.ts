import type { CompiledInput, Step } from '../decision.js';
import type { Run } from '../feel/compile.js';
import type { Table } from '../model/model.js';
import { toPlain } from '../model/types.js';
import { isNumber, numberToPlain } from '../value/decimal.js';
import type { Value } from '../value/value.js';
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
 * A table whose columns are all indexed, without a list of rules on the way. Where an answer is missing, the general
 * way takes over. Undefined for other tables.
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
      const { run, slot, classOf, masks } = quick[column]!;
      if (run) frame[slot] = run(frame);
      const each = classOf(frame[slot]!);
      if (each < 0) return general(frame);
      live &= masks[each]!;
    }
    const rule = found(live, unique);
    return rule >= 0 ? outputs[rule]!(frame) : rule === -1 ? fallback(frame) : null;
  };
}

/**
 * The quickest way, for a decision that is one table on inputs with declared domains and with outputs that never change: from
 * answers to bits, to an outcome that is ready. It says undefined where the general way must look.
 */
export function quickOutcome(
  { table, conform }: Step,
  inputs: readonly CompiledInput[],
): ((answers: Readonly<Record<string, unknown>>) => unknown) | undefined {
  // A mask of 32 rules could be negative, which means here that there is none.
  if (!table || !isQuick(table.table) || table.constants.length === 32) return undefined;
  const columns = table.columns.map((column) => quickColumn(column, inputs, table.constants.length));
  const quick = columns.filter((column) => column !== undefined);
  const byName = new Map(quick.map((column) => [column.name, column]));
  const isComplete = quick.length === columns.length && byName.size === inputs.length && byName.size === quick.length;
  if (!isComplete || table.constants.includes(undefined) || [...byName.keys()].some((name) => name in Object.prototype))
    return undefined;
  const outcomes = table.constants.map((constant) => toPlain(conform(constant!)));
  const unique = table.table.hitPolicy === 'UNIQUE';
  const all = allRules(outcomes.length);
  // Columns in the order in which answers come: going through them so is twice as quick as asking for each by its name.
  let order: QuickColumn[] = quick;
  const inNewOrder = (answers: Readonly<Record<string, unknown>>): unknown => {
    const masks = quick.map((column) => maskOf(column, answers[column.name]));
    if (masks.some((mask) => mask < 0)) return undefined;
    order = Object.keys(answers).map((name) => byName.get(name) ?? quickColumnOf('ignored', name, [all]));
    const live = masks.reduce((a, b) => a & b, all);
    return outcomes[found(live, unique)];
  };
  return (answers) => {
    let live = all;
    let sign = 0;
    let at = 0;
    const columns = order;
    for (const name in answers) {
      const column = columns[at];
      if (column === undefined || column.name !== name) return inNewOrder(answers);
      const mask = maskOf(column, answers[name]);
      live &= mask;
      sign |= mask;
      at += 1;
    }
    return at < columns.length || sign < 0 ? inNewOrder(answers) : outcomes[found(live, unique)];
  };
}

/**
 * A column whose answers lead to rules at once. Whatever its kind, it has every field: JavaScript is quicker with one shape
 * than with several. Masks are those of:
 * - few: from, from + 1 …
 * - whole: the numbers from `from` to `to`, before cuts[0], before cuts[1] …
 * - text: values[0], values[1] …
 * - truth: true, false
 * - ignored: any answer at all, which the table does not ask for
 */
interface QuickColumn {
  kind: 'few' | 'whole' | 'text' | 'truth' | 'ignored';
  name: string;
  masks: Int32Array;
  from: number;
  to: number;
  cuts: Float64Array;
  values: readonly string[];
}

const quickColumnOf = (
  kind: QuickColumn['kind'],
  name: string,
  masks: Iterable<number>,
  { from = 0, to = 0, cuts = new Float64Array(0), values = [] }: Partial<QuickColumn> = {},
): QuickColumn => ({ kind, name, masks: Int32Array.from(masks), from, to, cuts, values });

/** The rules that an answer leaves; -1 when the answer is missing or not in the domain. */
function maskOf(column: QuickColumn, answer: unknown): number {
  const { kind, masks } = column;
  if (kind === 'few') return typeof answer === 'number' ? (masks[answer - column.from] ?? -1) : -1;
  if (kind === 'truth') return answer === true ? masks[0]! : answer === false ? masks[1]! : -1;
  let index = 0;
  if (kind === 'whole') {
    if (typeof answer !== 'number' || !(answer >= column.from && answer <= column.to)) return -1;
    if (Math.floor(answer) !== answer) return -1;
    const { cuts } = column;
    while (index < cuts.length && cuts[index]! <= answer) index += 1;
    return masks[index]!;
  }
  if (kind === 'ignored') return masks[0]!;
  const { values } = column;
  while (index < values.length && values[index] !== answer) index += 1;
  return index < values.length ? masks[index]! : -1;
}

/** More than these are found more quickly by halving or hashing than one after another. */
const MOST_STEPS = 32;

/** So many numbers may each have their own place. */
const FEW = 256;

function quickColumn(
  { expression, index, regions, declared }: CompiledColumn,
  inputs: readonly CompiledInput[],
  rules: number,
): QuickColumn | undefined {
  const input = expression.kind === 'name' ? inputs.find(({ slot }) => slot === expression.slot) : undefined;
  const domain = input?.input.domain;
  if (!input || !index || !domain || input.type.allows || input.type.item) return undefined;
  const { name } = input.input;
  const { classOf, masks } = index;
  const maskAt = (value: Value): number => masks[classOf(value)]! & allRules(rules);
  if (domain.kind === 'date') return undefined;
  if (domain.kind === 'boolean') return quickColumnOf('truth', name, [true, false].map(maskAt));
  if (domain.kind === 'enumeration') {
    const { values } = domain;
    return values.length > MOST_STEPS ? undefined : quickColumnOf('text', name, values.map(maskAt), { values });
  }
  const { from, to } = domain;
  if (to - from < FEW)
    return quickColumnOf('few', name, Array.from({ length: to - from + 1 }, (_, index) => maskAt(from + index)), { from }); // prettier-ignore
  const cuts = cutsOf(declared ? [...regions, declared] : regions, domain, maskAt);
  return cuts.length > MOST_STEPS ? undefined : quickColumnOf('whole', name, [from, ...cuts].map(maskAt), { from, to, cuts }); // prettier-ignore
}

/** The whole numbers of a domain, besides its first, at which the rules that pass are others than just before. */
function cutsOf(
  regions: CompiledColumn['regions'],
  { from, to }: { from: number; to: number },
  maskAt: (value: Value) => number,
): Float64Array {
  const ends = regions.flatMap((region) => region?.spans.flatMap(({ low, high }) => [low, high]) ?? []);
  const cuts = ends.flatMap((end) => {
    const near = end === undefined || !isNumber(end) ? NaN : Math.floor(numberToPlain(end));
    return [near, near + 1].filter((cut) => cut > from && cut <= to && maskAt(cut) !== maskAt(cut - 1));
  });
  return Float64Array.from(new Set(cuts)).sort();
}
