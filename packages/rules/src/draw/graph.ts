import type { Decision, Logic, Model } from '../model/model.js';
import { needsOf } from '../model/requirements.js';
import { layout, type Needing, type Point } from './graph-layout.js';
import { EDGE, heightOf, INK, picture, SOFT, tag, textLines, wrap } from './svg.js';
import { listed } from './words.js';

interface GraphNode extends Needing {
  kind: 'decision' | 'input' | 'parameter' | 'knowledge';
  caption: string;
}

export interface GraphPicture {
  svg: string;
  facts: string[][];
}

const WIDTH = 220;
/** Between boxes that stand one below another, and between what is needed and what needs it. */
const GAP = 14;
const BETWEEN = 90;
const MARGIN = 24;
const SIZE = 14;
const SMALL = 12;
const PAD = 16;

/** Draws what a decision needs, or what every decision of a model does: from left to right, so that many answers fit on a page. */
export function drawGraph(model: Model, decision?: string): GraphPicture {
  const nodes = nodesOf(model, decision);
  const placed = layout(nodes);
  const lines = new Map(nodes.map(({ name }) => [name, wrap(name, WIDTH - PAD * 2, SIZE)]));
  const captions = new Map(nodes.map(({ name, caption }) => [name, wrap(caption, WIDTH - PAD * 2, SMALL)]));
  const height = Math.max(...nodes.map(({ name }) => heightOf(lines.get(name)!, SIZE) + heightOf(captions.get(name)!, SMALL))) + PAD; // prettier-ignore
  const width = Math.max(placed.layers * (WIDTH + BETWEEN) - BETWEEN, 480);
  const title = `What “${decision ?? model.name}” needs`;
  const heading = wrap(title, width, 22);
  const legend = wrap('An arrow leads from what is needed to what needs it.', width, SIZE);
  const top = MARGIN + heightOf(heading, 22) + heightOf(legend, SIZE) + 24;
  const bottom = top + placed.width * (height + GAP) - GAP;
  const at = ({ layer, x }: Point): Corner => ({
    x: MARGIN + (placed.layers - 1 - layer) * (WIDTH + BETWEEN),
    y: (top + bottom) / 2 + x * (height + GAP) - height / 2,
  });
  const edges = placed.edges.map(({ from, path }) => {
    const dashed = nodes.find(({ name }) => name === from)!.kind === 'knowledge';
    return tag('path', { d: curve(path.map(at), height), fill: 'none', stroke: EDGE, 'stroke-width': 1.5, 'stroke-dasharray': dashed ? '6 4' : undefined, 'marker-end': 'url(#arrow)' }); // prettier-ignore
  });
  const boxes = placed.nodes.map((node) =>
    box(node, at(node), height, lines.get(node.name)!, captions.get(node.name)!),
  );
  const facts = factsOf(nodes);
  const marker = tag('marker', { id: 'arrow', viewBox: '0 0 10 10', refX: 9, refY: 5, markerWidth: 8, markerHeight: 8, orient: 'auto-start-reverse' }, tag('path', { d: 'M0 0 10 5 0 10z', fill: EDGE })); // prettier-ignore
  const svg = picture(
    width + MARGIN * 2,
    bottom + MARGIN,
    title,
    `${legend.join(' ')} ${facts
      .slice(1)
      .map(([name, kind, needs]) => `${name!} (${kind!})${needs === '' ? '' : ` needs ${needs!}`}.`)
      .join(' ')}`,
    tag('defs', {}, marker),
    textLines(heading, MARGIN, MARGIN, 22, { 'font-weight': 'bold' }),
    textLines(legend, MARGIN, MARGIN + heightOf(heading, 22) + 6, SIZE, { fill: SOFT }),
    ...edges,
    ...boxes,
  );
  return { svg, facts };
}

const factsOf = (nodes: readonly GraphNode[]): string[][] => [
  ['Name', 'What it is', 'Needs'],
  ...nodes.map(({ name, caption, requires }) => [name, caption, listed(requires, 'and')]),
];

interface Corner {
  x: number;
  y: number;
}

/** A line from the right of what is needed to the left of what needs it, straight past the boxes between. */
function curve(corners: readonly Corner[], height: number): string {
  const [start, ...rest] = [...corners].reverse().map(({ x, y }) => ({ x: round(x), y: round(y + height / 2) }));
  let from = start!;
  const parts = rest.map((to, index) => {
    const bend = round((from.x + WIDTH + to.x) / 2);
    const past = index === rest.length - 1 ? '' : `H${to.x + WIDTH}`;
    const part = `C${bend} ${from.y} ${bend} ${to.y} ${to.x} ${to.y}${past}`;
    from = to;
    return part;
  });
  return `M${start!.x + WIDTH} ${start!.y}${parts.join('')}`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

function box(
  { kind }: GraphNode,
  { x, y }: Corner,
  height: number,
  lines: readonly string[],
  captions: readonly string[],
): string {
  const style = { fill: FILLS[kind], stroke: INK, 'stroke-width': 1.5 };
  const clipped = `M${x + 14} ${y}H${x + WIDTH}V${y + height - 14}L${x + WIDTH - 14} ${y + height}H${x}V${y + 14}Z`;
  const shape =
    kind === 'knowledge'
      ? tag('path', { d: clipped, ...style })
      : tag('rect', { x, y, width: WIDTH, height, rx: kind === 'decision' ? 0 : Math.min(height / 2, 22), ...style, 'stroke-dasharray': kind === 'parameter' ? '6 3' : undefined }); // prettier-ignore
  const top = y + (height - heightOf(lines, SIZE) - heightOf(captions, SMALL)) / 2 - 2;
  return tag(
    'g',
    {},
    shape,
    textLines(lines, x + WIDTH / 2, top, SIZE, { 'text-anchor': 'middle', 'font-weight': 'bold' }),
    textLines(captions, x + WIDTH / 2, top + heightOf(lines, SIZE), SMALL, { 'text-anchor': 'middle', fill: SOFT }),
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
    ...decisions.map((each) => node('decision', each, captionOf(each), needsOf(each, model))),
    ...knowledge.map((each) => node('knowledge', each, 'formula that is used again', needsOf(each, model))),
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

const captionOf = ({ logic }: Decision): string => `decision by ${logicWords(logic)}`;

function logicWords(logic: Logic): string {
  if ('table' in logic) return `a table of ${logic.table.rules.length} rules`;
  if ('literal' in logic) return 'an expression';
  if ('list' in logic || 'relation' in logic) return 'a list';
  return 'context' in logic ? 'several steps' : 'a formula';
}
