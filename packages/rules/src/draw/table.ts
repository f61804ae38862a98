import type { Report } from '../analyse/index.js';
import type { CompiledDecision, Step } from '../decision.js';
import { Refusal } from '../refusal.js';
import { dateFromText } from '../value/calendar.js';
import { axisOf, type Axis } from './axis.js';
import { factsOf, wrongRows, type FactRow } from './facts.js';
import { drawGrid, drawLegend, type Drawn } from './grid.js';
import { drawMatrix } from './matrix.js';
import { outcomeWords } from './outcomes.js';
import { patterns } from './palette.js';
import { heightOf, picture, SOFT, tag, textLines, wrap } from './svg.js';
import { begun, listed, quantityWords, valueWords } from './words.js';

/** A picture, and the same facts as rows of words, the first being their heading. */
export interface TablePicture {
  svg: string;
  facts: string[][];
  /** What to know about the picture. */
  notes: string[];
}

const MARGIN = 24;

/** Draws a decision's table: the regions of one or two inputs, and for more a matrix of rules and the regions of two that are chosen. */
export function drawTable(
  decision: CompiledDecision,
  step: Step,
  report: Report,
  by: readonly string[] = [],
): TablePicture {
  const { table } = step;
  const { name, label, question } = step.decision;
  if (!table) throw new Refusal('it is not made by a table, so there are no regions to draw', { element: name });
  const axes = table.columns.map((_, index) => axisOf(table, index, decision));
  const words = outcomeWords(table, step.decision);
  const wrong = wrongRows(report, name, axes, table);
  const chosen = chosenAxes(by, axes, table.table.inputs, name);
  const [across, down] = chosen ?? [0, 1];
  const grid =
    chosen || axes.length < 3 ? drawGrid(across!, axes.length > 1 ? down : undefined, axes, table, words) : undefined;
  const matrix = drawMatrix(axes, table, words, wrong);
  const notes = notesOf(decision, step, axes, wrong, report, grid?.complete ?? true);
  const legend = grid && drawLegend([...new Set(words)], grid.cells);
  const title = begun(label ?? name);
  const asks = Object.values(question ?? {})[0];
  const facts = factsOf(axes, table, words, wrong);
  const description = [
    asks,
    `A decision table of ${words.length} rules on ${listed(
      axes.map((axis) => axis.title),
      'and',
    )}.`,
    ...notes,
    ...facts.slice(1).map(([rule, ...cells]) => `${rule!}: ${axes.map((axis, index) => `${axis.title} ${cells[index]!}`).join(', ')}: ${cells.at(-1)!}.`), // prettier-ignore
  ];
  return {
    svg: stacked(
      title,
      description.filter(Boolean).join(' '),
      [grid, legend, matrix],
      asks === undefined ? notes : [asks, ...notes],
    ),
    facts,
    notes,
  };
}

/** The two inputs that were chosen, by the names that they have in the picture or in the table. */
function chosenAxes(
  by: readonly string[],
  axes: readonly Axis[],
  inputs: readonly { expression: string; label?: string }[],
  element: string,
): [number, number?] | undefined {
  if (by.length === 0) return undefined;
  const indexes = by.map((name) => {
    const index = inputs.findIndex(({ expression, label }, at) => [expression, label, axes[at]!.title].includes(name));
    if (index === -1)
      throw new Refusal(
        `it has no input "${name}"`,
        { element },
        `its inputs are ${inputs.map(({ expression }) => expression).join(', ')}`,
      );
    return index;
  });
  if (indexes.length > 2 || new Set(indexes).size < indexes.length)
    throw new Refusal(`${by.length} inputs were chosen`, { element }, 'choose two that differ');
  return indexes as [number, number?];
}

function notesOf(
  { inputs, parameters }: CompiledDecision,
  { table, decision }: Step,
  axes: readonly Axis[],
  wrong: readonly FactRow[],
  report: Report,
  complete: boolean,
): string[] {
  const { hitPolicy } = table!.table;
  const derived = table!.columns
    .map((column, index) => ({ column, title: axes[index]!.title }))
    .filter(({ column }) => !inputs.some(({ slot }) => slot === column.slot));
  const notFinished = report.findings.some(({ kind, element }) => kind === 'not finished' && element === decision.name);
  const wrongWords = (['gap', 'overlap'] as const)
    .map((kind) => ({ kind, number: wrong.filter((each) => each.kind === kind).length }))
    .flatMap(({ kind, number }) => (number === 0 ? [] : [`${number} ${kind}${number === 1 ? '' : 's'}`]))
    .join(' and ');
  return [
    POLICIES[hitPolicy]!,
    notFinished
      ? 'There was too much to look at all of it for gaps and overlaps.'
      : wrong.length === 0
        ? 'No gap and no overlap was found.'
        : `Found: ${wrongWords}.`,
    ...(derived.length > 0
      ? [
          `${begun(
            listed(
              derived.map(({ title }) => title),
              'and',
            ),
          )}: worked out from answers, so not every combination need occur.`,
        ]
      : []),
    ...(complete ? [] : ['Not every combination of the other inputs was looked at.']),
    ...parameters
      .filter(({ name }) => decision.requires?.includes(name))
      .map(({ name, value, unit, from, to, overridden }) => {
        const [days, end] = [from, to].map((day) => day && valueWords(dateFromText(day)));
        const period = end === undefined ? `from ${days!}` : `from ${days!}, before ${end}`;
        return `${begun(name)}: ${quantityWords(value, unit)}, ${overridden ? 'a council’s own value' : period}.`;
      }),
    'In the table, each bar is an input from its first value to its last, filled where the rule applies.',
  ];
}

const POLICIES: Record<string, string> = {
  UNIQUE: 'At most one rule may match.',
  ANY: 'Several rules may match if they agree.',
  FIRST: 'The first rule that matches decides.',
  PRIORITY: 'Of the rules that match, the most important outcome is taken.',
  COLLECT: 'The outcomes of all rules that match are collected.',
  'RULE ORDER': 'The outcomes of all rules that match are listed in the order of the rules.',
  'OUTPUT ORDER': 'The outcomes of all rules that match are listed, the most important first.',
};

/** Title, notes and parts, one below another. */
function stacked(
  title: string,
  description: string,
  parts: readonly (Drawn | undefined)[],
  notes: readonly string[],
): string {
  const drawn = parts.filter((part) => part !== undefined);
  const width = Math.max(520, ...drawn.map((part) => part.width));
  const heading = wrap(title, width, 22);
  const said = notes.flatMap((note) => wrap(note, width, 14));
  let y = MARGIN + heightOf(heading, 22) + 8;
  const content = [
    textLines(heading, MARGIN, MARGIN, 22, { 'font-weight': 'bold' }),
    textLines(said, MARGIN, y, 14, { fill: SOFT }),
  ];
  y += heightOf(said, 14) + 20;
  for (const part of drawn) {
    content.push(tag('g', { transform: `translate(${MARGIN} ${Math.round(y)})` }, part.svg));
    y += part.height + 28;
  }
  return picture(width + MARGIN * 2, y, title, description, patterns(), ...content);
}
