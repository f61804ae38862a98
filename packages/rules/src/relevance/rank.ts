import type { Diagram, Node } from './diagram.js';
import { OutOfBudget } from './diagram.js';
import type { RelevanceOptions } from './relevance.js';

/** The inputs that a node depends on, in the order of how many questions are to be expected if each were asked next. */
export function ranked(diagram: Diagram, root: Node, weights: RelevanceOptions['weights'] = 'uniform'): number[] {
  const expected = new Expected(diagram, weights);
  const inputs = [...root.support];
  let costs: number[];
  try {
    costs = inputs.map((input) => expected.after(root, input, (node) => expected.least(node)));
  } catch (error) {
    if (!(error instanceof OutOfBudget)) throw error;
    diagram.budget = Infinity;
    // One question ahead: how many inputs would then still matter.
    costs = inputs.map((input) => expected.after(root, input, ({ support }) => support.size));
  }
  const cost = new Map(inputs.map((input, index) => [input, costs[index]!]));
  return inputs.sort((a, b) => cost.get(a)! - cost.get(b)! || a - b);
}

class Expected {
  readonly #least = new Map<Node, number>();

  constructor(
    readonly diagram: Diagram,
    readonly weights: RelevanceOptions['weights'],
  ) {}

  /** The mean, over an input's cases, of what is still to be asked when it has been answered. */
  after(node: Node, input: number, rest: (node: Node) => number): number {
    const { cases, exact } = this.diagram.cases[input]!;
    if (!exact) return node.support.size;
    let sum = 0;
    let total = 0;
    cases.forEach(({ weight }, which) => {
      const share = this.weights === 'domain' ? weight : 1;
      sum += share * rest(this.diagram.restrict(node, input, which));
      total += share;
    });
    return sum / total;
  }

  /** The least number of questions to be expected from a node on, by the best of orders. */
  least(node: Node): number {
    if (node.next.length === 0) return node.support.size;
    const known = this.#least.get(node);
    if (known !== undefined) return known;
    const costs = [...node.support].map((input) => 1 + this.after(node, input, (rest) => this.least(rest)));
    const least = Math.min(...costs);
    this.#least.set(node, least);
    return least;
  }
}
