import type { CompiledDecision } from '../decision.js';
import type { CompiledTable } from '../table/build-table.js';
import { unknown } from '../value/unknown.js';
import { hasUnknown, type Value } from '../value/value.js';
import { keyOf } from './key.js';
import type { Uses } from './uses.js';

/** What is still open in a frame. */
export interface Open {
  /** The slots of the inputs without an answer that may matter, each with how much hangs on it. None that matters is left out. */
  inputs: Map<number, number>;
  /** Two frames of one decision with the same key come out alike for the same further answers. */
  key: string;
}

/** What is open in a finished frame, by three-valued logic, as far as it can change what is in some slots. */
export function openIn(
  { steps, last }: CompiledDecision,
  { reads }: Pick<Uses, 'reads'>,
  frame: Value[],
  slots: Iterable<number> = [last.slot],
): Open {
  const inputs = new Map<number, number>();
  const visited = new Set<number>();
  let key = '';
  const visit = (slot: number, weight: number, isRead = true): void => {
    const value = frame[slot] ?? null;
    if (!hasUnknown(value)) {
      // Known already, and still to be worked with: in a sum, or a cell, of which another part is open.
      if (isRead) key += `,${slot}=${keyOf(value)}`;
      return;
    }
    const index = steps.findIndex((step) => step.slot === slot);
    if (index === -1) inputs.set(slot, (inputs.get(slot) ?? 0) + weight);
    if (visited.has(slot)) return;
    visited.add(slot);
    key += `;${slot}`;
    if (index === -1) return;
    const { columns, rest } = reads[index]!;
    for (const inner of rest) visit(inner, weight);
    const { table } = steps[index]!;
    if (!table) return;
    const asked = askedBy(table, frame);
    key += asked.key;
    asked.counts.forEach((count, column) => {
      if (count > 0) for (const inner of columns[column]!) visit(inner, weight * count);
    });
  };
  for (const slot of slots) visit(slot, 1, false);
  return { inputs, key };
}

/** For each column, how many of the rules that may match have a cell that is not known; and which these are, as a text. */
function askedBy({ columns, table }: CompiledTable, frame: Value[]): { counts: number[]; key: string } {
  const counts = columns.map(() => 0);
  let key = '';
  for (let rule = 0; rule < table.rules.length; rule += 1) {
    const open: number[] = [];
    const alive = columns.every(({ checks }, column) => {
      const cell = checks[rule]!(frame);
      if (cell === unknown) open.push(column);
      return cell === true || cell === unknown;
    });
    if (!alive) continue;
    key += `,${rule}:${open.join('.')}`;
    for (const column of open) counts[column]! += 1;
    if (open.length === 0 && table.hitPolicy === 'FIRST') break;
  }
  return { counts, key };
}
