import type { Report } from '../analyse/index.js';
import { newLibrary } from '../feel/builders.js';
import { parseTests } from '../feel/parse-tests.js';
import { Scope, Slots } from '../feel/scope.js';
import { Refusal } from '../refusal.js';
import type { CompiledTable } from '../table/compile-table.js';
import { regionOf, type Region } from '../table/region.js';
import { cellWords, type Axis } from './axis.js';
import { axisTitle } from './grid.js';

/** A gap or an overlap, in the words of the table's inputs. */
export interface FactRow {
  kind: 'gap' | 'overlap';
  rows: number[];
  /** For each input, where it is. */
  cells: string[];
  words: string;
}

/** What analysis found wrong with one table, by its inputs. */
export function wrongRows(
  { findings }: Report,
  decision: string,
  axes: readonly Axis[],
  { columns, table }: CompiledTable,
): FactRow[] {
  return findings
    .filter(({ element, kind }) => element === decision && (kind === 'gap' || kind === 'overlap'))
    .map(({ kind, rows, region = [] }) => ({
      kind: kind as FactRow['kind'],
      rows,
      cells: axes.map((axis, index) => {
        const { label, expression } = table.inputs[index]!;
        const names = [label, expression, columns[index]!.name];
        const values = region.find(({ column }) => names.includes(column))?.values;
        return values === undefined ? 'any' : cellWords(regionIn(values), values, axis);
      }),
      words: kind === 'gap' ? 'no rule decides' : 'rules contradict',
    }));
}

/** Tests that stand alone, as a region. */
function regionIn(tests: string): Region | undefined {
  const slots = new Slots();
  try {
    return regionOf(parseTests(tests, new Scope(slots), { slot: slots.next() }), newLibrary());
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** The table in plain text: what the picture shows, for whoever does not see it. */
export function factsOf(
  axes: readonly Axis[],
  { columns, table }: CompiledTable,
  words: readonly string[],
  wrong: readonly FactRow[],
): string[][] {
  const rules = table.rules.map(({ when }, row) => [
    `Rule ${row + 1}`,
    ...axes.map((axis, index) => cellWords(columns[index]!.regions[row], when[index]!, axis)),
    words[row]!,
  ]);
  const others = wrong.map(({ kind, rows, cells, words: outcome }) => [
    kind === 'gap' ? 'GAP' : `OVERLAP of rules ${rows.join(' and ')}`,
    ...cells,
    outcome,
  ]);
  return [['', ...axes.map(axisTitle), 'Outcome'], ...rules, ...others];
}

/** Rows of words as a table of text. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, index) => cell.padEnd(widths[index]!))
      .join('  ')
      .trimEnd();
  const [head = [], ...body] = rows;
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...body.map(line)]
    .map((each) => `${each}\n`)
    .join('');
}
