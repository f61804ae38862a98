import type { CompiledTable } from '../table/compile-table.js';
import type { Axis } from './axis.js';
import type { Verdict } from './outcomes.js';
import { fillOf, GAP, MIXED, OVERLAP, special } from './palette.js';
import { verdictsAt } from './regions.js';
import { EDGE, escape, heightOf, SOFT, tag, textLines, widthOf, wrap } from './svg.js';
import { listed } from './words.js';

/** Part of a picture, drawn from its own top left corner. */
export interface Drawn {
  svg: string;
  width: number;
  height: number;
}

export interface Cell {
  verdicts: Verdict[];
  x: number;
  y: number;
}

export interface Grid extends Drawn {
  /** False where there were too many combinations of other inputs to look at all. */
  complete: boolean;
  cells: Cell[];
}

const SIZE = 14;
const SMALL = 12;
const LEFT = 190;
const ROW = 62;

/** The map of a table: one input across, another down; each cell says what is decided there. */
export function drawGrid(
  across: number,
  down: number | undefined,
  axes: readonly Axis[],
  table: CompiledTable,
  words: readonly string[],
): Grid {
  const columns = axes[across]!.bands;
  const rows = down === undefined ? [{ words: '' }] : axes[down]!.bands;
  const outcomes = [...new Set(words)];
  const cells = rows.map((_, y) =>
    columns.map((__, x) => {
      const bands = [{ axis: across, band: x }, ...(down === undefined ? [] : [{ axis: down, band: y }])];
      return { ...verdictsAt(bands, axes, table, words), x, y };
    }),
  );
  const width = Math.max(130, ...columns.map((band) => longestWord(band.words) + 16), ...cells.flat().map(({ verdicts }) => widthFor(verdicts))); // prettier-ignore
  const left = down === undefined ? 0 : LEFT;
  const heads = columns.map((band) => wrap(band.words, width - 12, SIZE));
  const title = axisTitle(axes[across]!);
  const top = 26 + Math.max(...heads.map((lines) => heightOf(lines, SIZE))) + 10;
  const heights = cells.map((row, y) =>
    Math.max(
      ROW,
      heightOf(wrap(rows[y]!.words, LEFT - 24, SIZE), SIZE) + 12,
      ...row.map(({ verdicts }) => heightOf(cellLines(verdicts, width).flat(), SIZE) + 18),
    ),
  );
  const tops = heights.map((_, y) => top + heights.slice(0, y).reduce((sum, height) => sum + height, 0));
  const bottom = tops.at(-1)! + heights.at(-1)!;
  const svg = [
    textLines([title], left, 0, SIZE, { 'font-weight': 'bold' }),
    ...heads.map((lines, x) => textLines(lines, left + x * width + width / 2, 26, SIZE, { 'text-anchor': 'middle' })),
    ...(down === undefined ? [] : downLabels(axes[down]!, tops, heights, top)),
    ...cells
      .flat()
      .map(({ verdicts, x, y }) => drawCell(verdicts, left + x * width, tops[y]!, width, heights[y]!, outcomes)),
  ].join('');
  return {
    svg,
    width: Math.max(left + columns.length * width, widthOf(title, SIZE) * 1.1 + left),
    height: bottom,
    complete: cells.flat().every(({ complete }) => complete),
    cells: cells.flat(),
  };
}

const longestWord = (text: string): number => Math.max(...text.split(' ').map((word) => widthOf(word, SIZE)));

export const axisTitle = ({ title, unit }: Axis): string =>
  unit === '' || title.toLowerCase().includes(unit.toLowerCase()) ? title : `${title} (${unit})`;

function downLabels(axis: Axis, tops: readonly number[], heights: readonly number[], top: number): string[] {
  const labels = axis.bands.map(({ words }, y) => {
    const lines = wrap(words, LEFT - 24, SIZE);
    return textLines(lines, LEFT - 12, tops[y]! + (heights[y]! - heightOf(lines, SIZE)) / 2, SIZE, {
      'text-anchor': 'end',
    });
  });
  const title = wrap(axisTitle(axis), LEFT - 24, SIZE);
  return [
    textLines(title, 0, Math.max(0, top - heightOf(title, SIZE) - 8), SIZE, { 'font-weight': 'bold' }),
    ...labels,
  ];
}

/** What a cell says: its words, and beneath them the rules. */
export function cellLines(verdicts: readonly Verdict[], width: number): [string[], string[]] {
  const rows = [...new Set(verdicts.flatMap((verdict) => verdict.rows))].sort((a, b) => a - b);
  const said = verdicts.length === 1 ? alone(verdicts[0]!) : together(verdicts);
  const rules =
    rows.length === 0 ? [] : wrap(`rule${rows.length > 1 ? 's' : ''} ${shortened(rows)}`, width - 16, SMALL);
  return [wrap(said, width - 16, SIZE), rules];
}

const shortened = (rows: readonly number[]): string =>
  rows.length > 6 ? `${rows.slice(0, 5).join(', ')} and ${rows.length - 5} more` : listed(rows.map(String), 'and');

function alone({ kind, outcomes }: Verdict): string {
  if (kind === 'gap') return 'GAP: no rule';
  if (kind === 'overlap') return `OVERLAP: ${outcomes.length > 1 ? listed(outcomes) : `twice ${outcomes[0]!}`}`;
  return kind === 'depends' ? `${listed(outcomes)}?` : listed(outcomes, 'and');
}

/** Several verdicts, by inputs that are not drawn: what is wrong stands first. */
function together(verdicts: readonly Verdict[]): string {
  const outcomes = [...new Set(verdicts.filter(({ kind }) => kind === 'outcome' || kind === 'depends').flatMap((each) => each.outcomes))]; // prettier-ignore
  const wrong = [
    ...(verdicts.some(({ kind }) => kind === 'gap') ? ['GAP for some'] : []),
    ...(verdicts.some(({ kind }) => kind === 'overlap') ? ['OVERLAP for some'] : []),
  ];
  return [...wrong, outcomes.length > 1 ? `${listed(outcomes)}, by other answers` : outcomes[0]]
    .filter(Boolean)
    .join('; ');
}

const widthFor = (verdicts: readonly Verdict[]): number =>
  Math.min(240, Math.max(longestWord(cellLines(verdicts, 150)[0].join(' ')) + 16, verdicts.length > 1 ? 170 : 130));

function drawCell(
  verdicts: readonly Verdict[],
  x: number,
  y: number,
  width: number,
  height: number,
  outcomes: readonly string[],
): string {
  const [said, rules] = cellLines(verdicts, width);
  const fill = fillFor(verdicts, outcomes);
  const textHeight = heightOf(said, SIZE) + heightOf(rules, SMALL);
  const top = y + (height - textHeight) / 2;
  const plate = Math.min(
    width - 8,
    Math.max(...said.map((line) => widthOf(line, SIZE) * 1.08), ...rules.map((line) => widthOf(line, SMALL))) + 14,
  );
  const middle = x + width / 2;
  return tag(
    'g',
    {},
    tag('rect', { x, y, width, height, fill, stroke: EDGE }),
    fill === special(GAP) ? tag('rect', { x: x + 2, y: y + 2, width: width - 4, height: height - 4, fill: 'none', stroke: '#d4351c', 'stroke-width': 3, 'stroke-dasharray': '8 4' }) : '', // prettier-ignore
    tag('rect', {
      x: middle - plate / 2,
      y: top - 3,
      width: plate,
      height: textHeight + 6,
      rx: 3,
      fill: '#ffffff',
      'fill-opacity': 0.9,
    }),
    textLines(said, middle, top, SIZE, { 'text-anchor': 'middle', 'font-weight': 'bold' }),
    rules.length > 0
      ? textLines(rules, middle, top + heightOf(said, SIZE), SMALL, { 'text-anchor': 'middle', fill: SOFT })
      : '',
  );
}

/** What is wrong shows first; then the one outcome, or that there are several. */
function fillFor(verdicts: readonly Verdict[], outcomes: readonly string[]): string {
  const kinds = verdicts.map(({ kind }) => kind);
  if (kinds.includes('gap')) return special(GAP);
  if (kinds.includes('overlap')) return special(OVERLAP);
  const [only, ...others] = verdicts.flatMap((verdict) => verdict.outcomes);
  return only === undefined || others.length > 0 || kinds[0] !== 'outcome'
    ? special(MIXED)
    : fillOf(Math.max(0, outcomes.indexOf(only)));
}

/** What each colour and pattern means, in words. */
export function drawLegend(outcomes: readonly string[], cells: readonly Cell[]): Drawn {
  const kinds = cells.flatMap(({ verdicts }) => verdicts.map(({ kind }) => kind));
  const entries: [string, string][] = [
    ...outcomes.map((words, index): [string, string] => [fillOf(index), words]),
    ...(kinds.includes('gap') ? [[special(GAP), 'Gap: no rule decides this'] as [string, string]] : []),
    ...(kinds.includes('overlap') ? [[special(OVERLAP), 'Overlap: rules that exclude each other both match'] as [string, string]] : []), // prettier-ignore
    ...(cells.some(({ verdicts }) => fillFor(verdicts, outcomes) === special(MIXED))
      ? [[special(MIXED), 'More than one outcome'] as [string, string]]
      : []),
  ];
  const row = 26;
  const svg = entries
    .map(
      ([fill, words], index) =>
      tag('g', {}, tag('rect', { x: 0, y: index * row, width: 34, height: 18, fill, stroke: EDGE }), tag('text', { x: 44, y: index * row + 14, 'font-size': SIZE }, escape(words))), // prettier-ignore
    )
    .join('');
  return {
    svg,
    width: 60 + Math.max(...entries.map(([, words]) => widthOf(words, SIZE))),
    height: entries.length * row,
  };
}
