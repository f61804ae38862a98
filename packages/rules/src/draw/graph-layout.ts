/** What a requirement graph is made of. */
export interface Needing {
  name: string;
  requires: readonly string[];
}

export interface Point {
  /** Layers from the top, which is what is decided in the end. */
  layer: number;
  /** The middle, in boxes from the middle of the picture. */
  x: number;
}

export interface Layout<N extends Needing> {
  nodes: (N & Point)[];
  /** From what is needed to what needs it, through a place in every layer between. */
  edges: { from: string; to: string; path: Point[] }[];
  layers: number;
  /** Of the widest layer, in boxes. */
  width: number;
}

/** Sweeps after which orders hardly change any more. */
const SWEEPS = 12;

/** Room for a line that passes. */
const PASSING = 0.3;

/** Puts what is needed below what needs it, and orders each layer so that few lines cross. */
export function layout<N extends Needing>(nodes: readonly N[]): Layout<N> {
  const layerOf = layersOf(nodes);
  const layers: Place[][] = Array.from({ length: Math.max(...layerOf.values()) + 1 }, () => []);
  const places = new Map<string, Place>();
  for (const { name } of nodes) {
    const place: Place = { above: [], below: [], x: 0, width: 1 };
    places.set(name, place);
    layers[layerOf.get(name)!]!.push(place);
  }
  const edges = nodes.flatMap(({ name, requires }) =>
    requires.map((required) => ({ from: required, to: name, path: route(places, layers, layerOf, required, name) })),
  );
  const settled = fewestCrossings(layers);
  const at = (place: Place): Point => ({ layer: settled.findIndex((layer) => layer.includes(place)), x: place.x });
  return {
    nodes: nodes.map((node) => ({ ...node, ...at(places.get(node.name)!) })),
    edges: edges.map(({ from, to, path }) => ({ from, to, path: path.map(at) })),
    layers: settled.length,
    width: Math.max(...settled.map(widthOf)),
  };
}

/** Sweeps up and down; of all orders on the way, the one in which the fewest lines cross. */
function fewestCrossings(layers: Place[][]): Place[][] {
  layers.forEach(spread);
  let best = layers.map((layer) => [...layer]);
  let fewest = crossings(layers);
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep += 1) {
    const down = sweep % 2 === 0;
    for (const layer of down ? layers : [...layers].reverse()) arrange(layer, down ? 'above' : 'below');
    const now = crossings(layers);
    if (now < fewest) {
      fewest = now;
      best = layers.map((layer) => [...layer]);
    }
  }
  best.forEach(spread);
  return best;
}

const crossings = (layers: Place[][]): number =>
  layers.reduce((sum, layer) => {
    const lines = layer.flatMap((place) => place.below.map((other): [number, number] => [place.x, other.x]));
    const crossed = lines.map(
      ([a, b], index) => lines.slice(index + 1).filter(([c, d]) => (a - c) * (b - d) < 0).length,
    );
    return sum + crossed.reduce((all, each) => all + each, 0);
  }, 0);

const widthOf = (layer: readonly Place[]): number => layer.reduce((sum, { width }) => sum + width, 0);

/** Centres a layer: x is the middle of each place, 0 the middle of the picture. */
function spread(layer: Place[]): void {
  let left = -widthOf(layer) / 2;
  for (const place of layer) {
    place.x = left + place.width / 2;
    left += place.width;
  }
}

/** A node, or the point at which a long line passes a layer. */
interface Place {
  above: Place[];
  below: Place[];
  /** Its middle, and how much room it takes, in boxes. */
  x: number;
  width: number;
}

/** The longest way from the top to each. */
function layersOf(nodes: readonly Needing[]): Map<string, number> {
  const users = new Map(nodes.map(({ name }) => [name, nodes.filter(({ requires }) => requires.includes(name))]));
  const layers = new Map<string, number>();
  const layer = (name: string): number => {
    const known = layers.get(name);
    if (known !== undefined) return known;
    layers.set(name, 0); // ends a circle of requirements, which is refused elsewhere
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
    const point: Place = { above: [], below: [], x: 0, width: PASSING };
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
    layer.map((place) => {
      const joined = place[side];
      return [place, joined.length === 0 ? place.x : joined.reduce((sum, { x }) => sum + x, 0) / joined.length];
    }),
  );
  layer.sort((a, b) => middle.get(a)! - middle.get(b)!);
  spread(layer);
}
