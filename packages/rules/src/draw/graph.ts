import type { Decision, Logic, Model } from '../model/model.js';
import { requirementsOf } from '../model/requirements.js';
import { layout, type Needing, type Point } from './graph-layout.js';
import { EDGE, heightOf, INK, LINE, picture, SOFT, tag, textLines, wrap } from './svg.js';
import { listed } from './words.js';

interface GraphNode extends Needing {
  kind: 'decision' | 'input' | 'parameter' | 'knowledge';
  caption: string;
}

export interface GraphPicture {
  svg: string;
  facts: string[][];
}

const WIDTH = 190;
const GAP = 28;
const BETWEEN = 66;
const MARGIN = 24;
const SIZE = 14;
const SMALL = 12;

/** Draws what a decision needs, or what every decision of a model does. */
export function drawGraph(model: Model, decision?: string): GraphPicture {
  const nodes = nodesOf(model, decision);
  const placed = layout(nodes);
  const lines = new Map(nodes.map(({ name }) => [name, wrap(name, WIDTH - 36, SIZE)]));
  const height = Math.max(...[...lines.values()].map((each) => heightOf(each, SIZE))) + SMALL * LINE * 2 + 24;
  const widest = placed.width * (WIDTH + GAP) - GAP;
  const width = Math.max(widest, 560);
  const title = `What "${decision ?? model.name}" needs`;
  const top = MARGIN + 22 * LINE + 20;
  const at = ({ layer, x }: Point): { x: number; y: number } => ({
    x: MARGIN + width / 2 + x * (WIDTH + GAP) - WIDTH / 2,
    y: top + layer * (height + BETWEEN),
  });
  const edges = placed.edges.map(({ from, path }) => {
    const dashed = nodes.find(({ name }) => name === from)!.kind === 'knowledge';
    return tag('path', { d: curve(path.map(at), height), fill: 'none', stroke: EDGE, 'stroke-width': 1.5, 'stroke-dasharray': dashed ? '6 4' : undefined, 'marker-end': 'url(#arrow)' }); // prettier-ignore
  });
  const boxes = placed.nodes.map((node) => box(node, at(node), height, lines.get(node.name)!));
  const facts = factsOf(nodes);
  const bottom = top + placed.layers * (height + BETWEEN) - BETWEEN;
  const legend = 'An arrow leads from what is needed to what needs it.';
  const marker = tag('marker', { id: 'arrow', viewBox: '0 0 10 10', refX: 9, refY: 5, markerWidth: 8, markerHeight: 8, orient: 'auto-start-reverse' }, tag('path', { d: 'M0 0 10 5 0 10z', fill: EDGE })); // prettier-ignore
  const svg = picture(
    width + MARGIN * 2,
    bottom + 60,
    title,
    `${legend} ${facts
      .slice(1)
      .map(([name, kind, needs]) => `${name!} (${kind!})${needs === '' ? '' : ` needs ${needs!}`}.`)
      .join(' ')}`,
    tag('defs', {}, marker),
    textLines([title], MARGIN, MARGIN, 22, { 'font-weight': 'bold' }),
    ...edges,
    ...boxes,
    textLines([legend], MARGIN, bottom + 24, SIZE, { fill: SOFT }),
  );
  return { svg, facts };
}

const factsOf = (nodes: readonly GraphNode[]): string[][] => [
  ['Name', 'What it is', 'Needs'],
  ...nodes.map(({ name, caption, requires }) => [name, caption, listed(requires, 'and')]),
];

/** A line from the top of what is needed to the bottom of what needs it, straight past the boxes of the layers between. */
function curve(points: readonly { x: number; y: number }[], height: number): string {
  const [start, ...rest] = [...points].reverse().map(({ x, y }) => ({ x: round(x + WIDTH / 2), y: round(y) }));
  let from = start!;
  const parts = rest.map((to, index) => {
    const bottom = round(to.y + height);
    const bend = round((from.y + bottom) / 2);
    const past = index === rest.length - 1 ? '' : `V${to.y}`;
    const part = `C${from.x} ${bend} ${to.x} ${bend} ${to.x} ${bottom}${past}`;
    from = to;
    return part;
  });
  return `M${start!.x} ${start!.y}${parts.join('')}`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

function box(
  { kind, caption }: GraphNode,
  { x, y }: { x: number; y: number },
  height: number,
  lines: readonly string[],
): string {
  const style = { fill: FILLS[kind], stroke: INK, 'stroke-width': 1.5 };
  const clipped = `M${x + 14} ${y}H${x + WIDTH}V${y + height - 14}L${x + WIDTH - 14} ${y + height}H${x}V${y + 14}Z`;
  const shape =
    kind === 'knowledge'
      ? tag('path', { d: clipped, ...style })
      : tag('rect', { x, y, width: WIDTH, height, rx: kind === 'decision' ? 0 : height / 2, ...style, 'stroke-dasharray': kind === 'parameter' ? '6 3' : undefined }); // prettier-ignore
  const said = wrap(caption, WIDTH - 36, SMALL);
  const top = y + (height - heightOf(lines, SIZE) - heightOf(said, SMALL)) / 2;
  return tag(
    'g',
    {},
    shape,
    textLines(lines, x + WIDTH / 2, top, SIZE, { 'text-anchor': 'middle', 'font-weight': 'bold' }),
    textLines(said, x + WIDTH / 2, top + heightOf(lines, SIZE), SMALL, { 'text-anchor': 'middle', fill: SOFT }),
  );
}

const FILLS: Record<GraphNode['kind'], string> = {
  decision: '#d6e6f4',
  input: '#ffffff',
  parameter: '#fdf0c4',
  knowledge: '#e6dcf2',
};

/** The elements that are needed, what is decided first. */
function nodesOf(model: Model, decision: string | undefined): GraphNode[] {
  const { inputs = [], parameters = [], knowledge = [], decisions } = model;
  const all: GraphNode[] = [
    ...decisions.map((each) => node('decision', each, captionOf(each), needs(each, model))),
    ...knowledge.map((each) => node('knowledge', each, 'formula that is used again', needs(each, model))),
    ...inputs.map((each) => node('input', each, 'answer', [])),
    ...parameters.map((each) =>
      node('parameter', each, each.bounds ? 'value that a council may set' : 'value set by law', []),
    ),
  ];
  const byName = new Map(all.map((each) => [each.name, each]));
  const wanted = new Set<string>(decision === undefined ? decisions.map(({ name }) => name) : [decision]);
  for (const name of wanted) byName.get(name)?.requires.forEach((each) => wanted.add(each));
  return all
    .filter(({ name }) => wanted.has(name))
    .map((each) => ({ ...each, requires: each.requires.filter((name) => byName.has(name)) }));
}

const node = (kind: GraphNode['kind'], { name }: { name: string }, caption: string, requires: readonly string[]): GraphNode => ({ kind, name, caption, requires: [...requires] }); // prettier-ignore

const needs = (element: Parameters<typeof requirementsOf>[0], model: Model): readonly string[] =>
  element.requires ?? requirementsOf(element, model, model.parameters ?? []);

const captionOf = ({ logic }: Decision): string => `decision by ${logicWords(logic)}`;

function logicWords(logic: Logic): string {
  if ('table' in logic) return `a table of ${logic.table.rules.length} rules`;
  if ('literal' in logic) return 'an expression';
  return 'context' in logic ? 'several steps' : 'a formula';
}
