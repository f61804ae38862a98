import type { CompiledTable } from '../table/compile-table.js';
import type { Axis } from './axis.js';
import { verdictOf, type Verdict } from './outcomes.js';

/** More combinations of the inputs that are not drawn are not tried. */
const MOST = 50_000;

/** What a table decides in one cell of a picture: several verdicts when inputs that are not drawn make the difference. */
export interface CellVerdicts {
  verdicts: Verdict[];
  /** Whether every combination of the other inputs was looked at. */
  complete: boolean;
}

/** Looks at every band of the inputs that are not drawn, once for each set of rules that is left. */
export function verdictsAt(
  bands: readonly { axis: number; band: number }[],
  axes: readonly Axis[],
  table: CompiledTable,
  words: readonly string[],
): CellVerdicts {
  const others = axes.map((_, axis) => axis).filter((axis) => !bands.some((each) => each.axis === axis));
  const found = new Map<string, Verdict>();
  const seen = new Set<string>();
  let complete = true;
  const visit = (left: Left, depth: number): void => {
    const key = `${depth}:${left.certain.join()}:${left.open.join()}`;
    if (seen.has(key)) return;
    if (seen.size >= MOST) {
      complete = false;
      return;
    }
    seen.add(key);
    const axis = others[depth];
    if (axis === undefined) {
      const verdict = verdictOf(left.certain, left.open, table, words);
      const name = `${verdict.kind}:${verdict.outcomes.join('|')}`;
      const known = found.get(name);
      const rows = [...new Set([...(known?.rows ?? []), ...verdict.rows])].sort((a, b) => a - b);
      found.set(name, { ...verdict, rows });
    } else for (const { passes } of axes[axis]!.bands) visit(narrowed(left, passes), depth + 1);
  };
  const all: Left = { certain: words.map((_, row) => row), open: [] };
  visit(
    bands.reduce((left, { axis, band }) => narrowed(left, axes[axis]!.bands[band]!.passes), all),
    0,
  );
  return { verdicts: [...found.values()], complete };
}

/** Rules that match so far, and those of which a cell depends on something that is not on an axis. */
interface Left {
  certain: number[];
  open: number[];
}

const narrowed = ({ certain, open }: Left, passes: readonly (boolean | undefined)[]): Left => ({
  certain: certain.filter((row) => passes[row] === true),
  open: [...open.filter((row) => passes[row] !== false), ...certain.filter((row) => passes[row] === undefined)].sort(
    (a, b) => a - b,
  ),
});
