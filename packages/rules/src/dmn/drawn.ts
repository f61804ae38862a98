import { layout, type Point } from '../draw/graph-layout.js';
import type { Layout, Model } from '../model/model.js';
import { needsOf } from '../model/requirements.js';

const WIDTH = 180;
const HEIGHT = 60;
const GAP = 30;
const BETWEEN = 70;
const MARGIN = 50;

/** Above this nobody can read the picture, and placing it takes long. */
const MOST_ELEMENTS = 300;

/**
 * Where modellers show the elements of a model that nobody has placed: what is needed below what needs it.
 * Undefined when there is nothing to show, or more than anybody could read.
 */
export function drawn(model: Model): Layout | undefined {
  const { inputs = [], parameters = [], knowledge = [], decisions } = model;
  const nodes = [
    ...[...decisions, ...knowledge].map((each) => ({ name: each.name, requires: needsOf(each, model) })),
    ...[...inputs, ...parameters].map(({ name }) => ({ name, requires: [] })),
  ];
  if (nodes.length === 0 || nodes.length > MOST_ELEMENTS) return undefined;
  const placed = layout(nodes);
  const middle = ({ x }: Point): number => Math.round(MARGIN + (placed.width / 2 + x) * (WIDTH + GAP));
  const top = ({ layer }: Point): number => MARGIN + layer * (HEIGHT + BETWEEN);
  const bottom = (point: Point): number => top(point) + HEIGHT;
  return {
    shapes: placed.nodes.map((each) => ({
      element: each.name,
      x: middle(each) - WIDTH / 2,
      y: top(each),
      width: WIDTH,
      height: HEIGHT,
    })),
    edges: placed.edges.map(({ from, to, path }) => ({
      from,
      to,
      points: [...path]
        .reverse()
        .flatMap((point, index) => [
          ...(index === 0 ? [] : [{ x: middle(point), y: bottom(point) }]),
          ...(index === path.length - 1 ? [] : [{ x: middle(point), y: top(point) }]),
        ]),
    })),
  };
}
