import type { CompiledDecision, Step } from '../decision.js';
import type { CompiledTable } from '../table/compile-table.js';
import { unknown } from '../value/unknown.js';
import { hasUnknown, type Value } from '../value/value.js';
import type { Reads, Uses } from './uses.js';

/**
 * By three-valued logic: the slots of the inputs without an answer on which the outcome of a finished frame may depend, each
 * with how much hangs on it. It leaves out none that matters.
 */
export function openInputs({ steps, last }: CompiledDecision, { reads }: Uses, frame: Value[]): Map<number, number> {
  const makers = new Map(steps.map((step, index) => [step.slot, { step, reads: reads[index]! }]));
  const found = new Map<number, number>();
  const visited = new Set<number>();
  const visit = (slot: number, weight: number): void => {
    if (!hasUnknown(frame[slot] ?? null)) return;
    const maker = makers.get(slot);
    if (!maker) found.set(slot, (found.get(slot) ?? 0) + weight);
    else if (!visited.has(slot)) {
      visited.add(slot);
      for (const [inner, count] of readOpen(maker.step, maker.reads, frame)) visit(inner, weight * count);
    }
  };
  visit(last.slot, 1);
  return found;
}

/** What a step that is not settled still asks: of a table, how many rules that may yet match ask for it. */
function readOpen({ table }: Step, { columns, rest }: Reads, frame: Value[]): Map<number, number> {
  const counts = new Map<number, number>([...rest].map((slot) => [slot, 1]));
  if (table)
    askedBy(table, frame).forEach((count, index) => {
      if (count > 0) for (const slot of columns[index]!) counts.set(slot, (counts.get(slot) ?? 0) + count);
    });
  return counts;
}

/** For each column, how many of the rules that may match have a cell that is not known. */
function askedBy({ columns, table }: CompiledTable, frame: Value[]): number[] {
  const counts = columns.map(() => 0);
  for (let rule = 0; rule < table.rules.length; rule += 1) {
    const cells = columns.map(({ checks }) => checks[rule]!(frame));
    if (cells.every((cell) => cell === true)) {
      if (table.hitPolicy === 'FIRST') break;
    } else if (cells.every((cell) => cell === true || cell === unknown))
      cells.forEach((cell, column) => (counts[column]! += Number(cell === unknown)));
  }
  return counts;
}
