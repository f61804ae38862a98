import { toPlain } from '../model/types.js';
import type { Decision } from '../model/model.js';
import type { CompiledTable } from '../table/compile-table.js';

/** What a set of matching rules comes to. */
export interface Verdict {
  kind: 'outcome' | 'gap' | 'overlap' | 'depends';
  /** Outcomes in words. */
  outcomes: string[];
  /** Rules, from 1. */
  rows: number[];
}

/** Each rule's outcome in words; the expression where it has to be worked out. */
export function outcomeWords({ table, constants }: CompiledTable, decision: Decision): string[] {
  return table.rules.map(({ then }, row) => {
    const constant = constants[row];
    if (constant === undefined) return then.join(', ');
    const plain = toPlain(constant);
    if (typeof plain === 'object' && plain !== null) return Object.values(plain).map(String).join(', ');
    return outcomeOf(String(plain), decision);
  });
}

/** An outcome's own words, if it has any. */
export function outcomeOf(value: string, { outcomes = [] }: Decision): string {
  const words = outcomes.find((each) => each.value === value)?.words;
  return words ? (words['en'] ?? Object.values(words)[0] ?? value) : value;
}

/** What the table decides when these rules match and those may. */
export function verdictOf(
  certain: readonly number[],
  open: readonly number[],
  { table }: CompiledTable,
  words: readonly string[],
): Verdict {
  const rows = certain.map((row) => row + 1);
  const outcomes = [...new Set(certain.map((row) => words[row]!))];
  if (open.length > 0 && !(table.hitPolicy === 'FIRST' && certain[0]! < open[0]!))
    return { kind: 'depends', outcomes: [...new Set([...certain, ...open].map((row) => words[row]!))], rows: [...certain, ...open].map((row) => row + 1) }; // prettier-ignore
  if (certain.length === 0) return fallback(table.outputs.map((output) => output.default));
  if (certain.length === 1) return { kind: 'outcome', outcomes, rows };
  switch (table.hitPolicy) {
    case 'UNIQUE':
      return { kind: 'overlap', outcomes, rows };
    case 'ANY':
      return { kind: outcomes.length > 1 ? 'overlap' : 'outcome', outcomes, rows };
    case 'FIRST':
      return { kind: 'outcome', outcomes: [words[certain[0]!]!], rows: [rows[0]!] };
    default:
      return { kind: 'outcome', outcomes, rows };
  }
}

function fallback(defaults: (string | undefined)[]): Verdict {
  const given = defaults.filter((each) => each !== undefined);
  return given.length === 0
    ? { kind: 'gap', outcomes: [], rows: [] }
    : { kind: 'outcome', outcomes: [given.join(', ').replaceAll('"', '')], rows: [] };
}
