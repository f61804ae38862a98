import { unknown } from '../value/unknown.js';
import type { Value } from '../value/value.js';
import type { CompiledColumn } from './build-table.js';

/** Rules by their numbers from 0, in order. */
export interface Match {
  /** Every cell is true. */
  certain: number[];
  /** No cell is false, and at least one is unknown. */
  open: number[];
}

/** Compiles a table's columns to a function from a frame to the rules that match. It leaves each column's value in its slot. */
export function matcher(columns: readonly CompiledColumn[], rules: number): (frame: Value[]) => Match {
  const words = Math.ceil(rules / 32);
  const all = new Int32Array(words).fill(-1);
  // As many ones as are left for the last word: a shift is by what the number leaves when divided by 32.
  all[words - 1] = -1 >>> -rules;
  // Reused by every evaluation: none begins before another has its match.
  const live = new Int32Array(words);
  const doubtful = new Int32Array(words);
  return (frame) => {
    live.set(all);
    doubtful.fill(0);
    for (const column of columns) {
      const value = column.run(frame);
      frame[column.slot] = value;
      if (column.narrow) column.narrow(value, live, doubtful);
      else test(column, frame, live, doubtful);
    }
    return rulesIn(live, doubtful);
  };
}

/** The way of columns that depend on more than their own value: each rule still possible is asked. */
function test({ checks }: CompiledColumn, frame: Value[], live: Int32Array, doubtful: Int32Array): void {
  checks.forEach((check, rule) => {
    const bit = 1 << (rule % 32);
    const word = rule >> 5;
    if ((live[word]! & bit) === 0) return;
    const truth = check(frame);
    if (truth === unknown) doubtful[word]! |= bit;
    else if (truth !== true) live[word]! &= ~bit;
  });
}

function rulesIn(live: Int32Array, doubtful: Int32Array): Match {
  const certain: number[] = [];
  const open: number[] = [];
  for (let word = 0; word < live.length; word += 1)
    for (let rest = live[word]!; rest !== 0; rest &= rest - 1) {
      const bit = rest & -rest;
      (doubtful[word]! & bit ? open : certain).push(word * 32 + 31 - Math.clz32(bit));
    }
  return { certain, open };
}
