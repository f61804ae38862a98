/** What a requirement graph is made of. */
export interface GraphNode {
  name: string;
  kind: 'decision' | 'input' | 'parameter' | 'knowledge';
  caption: string;
  requires: string[];
}

export interface PlacedNode extends GraphNode {
  /** Layers from the top, which is what is decided in the end. */
  layer: number;
  /** Place within the layer. */
  order: number;
}

export interface Layout {
  nodes: PlacedNode[];
  /** From what is needed to what needs it, through a place in every layer between. */
  edges: { from: string; to: string; path: { layer: number; order: number }[] }[];
  /** How many places each layer has. */
  layers: number[];
}

/** Sweeps after which orders hardly change any more. */
const SWEEPS = 6;

/** Puts what is needed below what needs it, and orders each layer so that few lines cross. */
export function layout(nodes: readonly GraphNode[]): Layout {
  const layerOf = layersOf(nodes);
  const layers: Place[][] = Array.from({ length: Math.max(...layerOf.values()) + 1 }, () => []);
  const places = new Map<string, Place>();
  for (const { name } of nodes) {
    const place: Place = { above: [], below: [], order: 0 };
    places.set(name, place);
    layers[layerOf.get(name)!]!.push(place);
  }
  const edges = nodes.flatMap(({ name, requires }) =>
    requires.map((required) => ({ from: required, to: name, path: route(places, layers, layerOf, required, name) })),
  );
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const layer of layers) arrange(layer, 'above');
    for (const layer of [...layers].reverse()) arrange(layer, 'below');
  }
  const at = (place: Place) => ({ layer: layers.findIndex((layer) => layer.includes(place)), order: place.order });
  return {
    nodes: nodes.map((node) => ({ ...node, ...at(places.get(node.name)!) })),
    edges: edges.map(({ from, to, path }) => ({ from, to, path: path.map(at) })),
    layers: layers.map((layer) => layer.length),
  };
}

/** A node, or the point at which a long line passes a layer. */
interface Place {
  above: Place[];
  below: Place[];
  order: number;
}

/** The longest way from the top to each. */
function layersOf(nodes: readonly GraphNode[]): Map<string, number> {
  const users = new Map(nodes.map(({ name }) => [name, nodes.filter(({ requires }) => requires.includes(name))]));
  const layers = new Map<string, number>();
  const layer = (name: string): number => {
    const known = layers.get(name);
    if (known !== undefined) return known;
    const own = Math.max(-1, ...users.get(name)!.map((user) => layer(user.name))) + 1;
    layers.set(name, own);
    return own;
  };
  nodes.forEach(({ name }) => layer(name));
  return layers;
}

function route(
  places: Map<string, Place>,
  layers: Place[][],
  layerOf: Map<string, number>,
  from: string,
  to: string,
): Place[] {
  const path = [places.get(to)!];
  for (let layer = layerOf.get(to)! + 1; layer < layerOf.get(from)!; layer += 1) {
    const point: Place = { above: [], below: [], order: 0 };
    layers[layer]!.push(point);
    path.push(point);
  }
  path.push(places.get(from)!);
  path.slice(1).forEach((place, index) => {
    place.above.push(path[index]!);
    path[index]!.below.push(place);
  });
  return path;
}

/** Orders a layer by the middle of what each place is joined to. */
function arrange(layer: Place[], side: 'above' | 'below'): void {
  const middle = new Map(
    layer.map((place, index) => {
      const joined = place[side];
      return [place, joined.length === 0 ? index : joined.reduce((sum, { order }) => sum + order, 0) / joined.length];
    }),
  );
  layer.sort((a, b) => middle.get(a)! - middle.get(b)!);
  layer.forEach((place, index) => (place.order = index));
}
