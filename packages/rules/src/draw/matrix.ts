import type { CompiledTable } from '../table/compile-table.js';
import { axisTitle, type Drawn } from './grid.js';
import { cellWords, type Axis } from './axis.js';
import type { FactRow } from './facts.js';
import { fillOf, GAP, OVERLAP, special } from './palette.js';
import { EDGE, heightOf, INK, SOFT, tag, textLines, widthOf, wrap } from './svg.js';

const SIZE = 13;
const SMALL = 12;
const PAD = 8;
const NUMBER = 78;
const BAR = 10;

/** Every rule as a row: in words, and as a bar of how much of each input it covers. Gaps and overlaps are rows too. */
export function drawMatrix(
  axes: readonly Axis[],
  table: CompiledTable,
  words: readonly string[],
  wrong: readonly FactRow[],
): Drawn {
  const outcomes = [...new Set(words)];
  const width = Math.max(110, Math.min(190, 1100 / axes.length));
  const heads = axes.map((axis) => wrap(axisTitle(axis), width - PAD * 2, SIZE));
  const questions = axes.map(({ question }) => (question === '' ? [] : wrap(question, width - PAD * 2, SMALL)));
  const last = Math.max(120, Math.min(240, ...[Math.max(...words.map((each) => widthOf(each, SIZE))) + 60]));
  const rules: Row[] = words.map((outcome, row) => ({
    name: [`Rule ${row + 1}`],
    cells: axes.map((axis, index) => ({
      words: cellWords(table.columns[index]!.regions[row], table.table.rules[row]!.when[index]!, axis),
      covered: axis.bands.map(({ passes }) => passes[row]),
    })),
    outcome,
    fill: fillOf(outcomes.indexOf(outcome)),
  }));
  const others: Row[] = wrong.map(({ kind, rows, cells, words: outcome }) => ({
    name: kind === 'gap' ? ['GAP'] : ['OVERLAP', `rules ${rows.join(', ')}`],
    cells: axes.map((_, index) => ({ words: cells[index] ?? 'any', covered: [] })),
    outcome,
    fill: special(kind === 'gap' ? GAP : OVERLAP),
  }));
  const parts: string[] = [];
  let y =
    Math.max(...heads.map((lines, index) => heightOf(lines, SIZE) + heightOf(questions[index]!, SMALL))) + PAD * 2;
  const total = NUMBER + axes.length * width + last;
  parts.push(tag('rect', { x: 0, y: 0, width: total, height: y, fill: '#f3f5f6', stroke: EDGE }));
  heads.forEach((lines, index) => {
    const x = NUMBER + index * width + PAD;
    parts.push(textLines(lines, x, PAD, SIZE, { 'font-weight': 'bold' }));
    parts.push(textLines(questions[index]!, x, PAD + heightOf(lines, SIZE), SMALL, { fill: SOFT }));
  });
  parts.push(textLines(['Outcome'], NUMBER + axes.length * width + PAD, PAD, SIZE, { 'font-weight': 'bold' }));
  for (const row of [...rules, ...others]) {
    const drawn = drawRow(row, y, width, last);
    parts.push(drawn.svg);
    y += drawn.height;
  }
  return { svg: parts.join(''), width: total, height: y };
}

interface Row {
  name: string[];
  cells: { words: string; covered: (boolean | undefined)[] }[];
  outcome: string;
  fill: string;
}

function drawRow(
  { name, cells, outcome, fill }: Row,
  y: number,
  width: number,
  last: number,
): { svg: string; height: number } {
  const lines = cells.map(({ words }) => wrap(words, width - PAD * 2, SIZE));
  const said = wrap(outcome, last - 60, SIZE);
  const height =
    Math.max(heightOf(name, SIZE), ...lines.map((each) => heightOf(each, SIZE)), heightOf(said, SIZE)) +
    BAR +
    PAD * 2.5;
  const end = NUMBER + cells.length * width;
  const svg = [
    tag('rect', { x: 0, y, width: end + last, height, fill: 'none', stroke: EDGE, 'stroke-width': 0.6 }),
    textLines(name, PAD, y + PAD, SIZE, { 'font-weight': 'bold' }),
    ...cells.map(({ words, covered }, index) => {
      const x = NUMBER + index * width;
      const colour = words === 'any' ? SOFT : INK;
      return (
        textLines(lines[index]!, x + PAD, y + PAD, SIZE, { fill: colour }) +
        bar(covered, x + PAD, y + PAD * 1.5 + heightOf(lines[index]!, SIZE), width - PAD * 2)
      );
    }),
    tag('rect', { x: end + PAD, y: y + PAD, width: 34, height: height - PAD * 2, fill, stroke: EDGE }),
    textLines(said, end + PAD + 42, y + PAD, SIZE, { 'font-weight': 'bold' }),
  ].join('');
  return { svg, height };
}

/** The bands of an input in order; those that a rule covers are filled. */
function bar(covered: readonly (boolean | undefined)[], x: number, y: number, width: number): string {
  const each = width / covered.length;
  return covered
    .map(
      (passes, index) =>
      tag('rect', { x: x + index * each, y, width: each, height: BAR, fill: passes ? '#1d70b8' : '#ffffff', stroke: EDGE, 'stroke-width': 0.6, 'stroke-dasharray': passes === undefined ? '2 2' : undefined }), // prettier-ignore
    )
    .join('');
}
