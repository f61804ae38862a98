import type { CompiledDecision } from '../decision.js';
import { stepsTaken } from '../feel/budget.js';
import { Refusal } from '../refusal.js';
import { unknown } from '../value/unknown.js';
import { hasUnknown, type Value } from '../value/value.js';
import type { InputCases } from './cases.js';
import { keyOf } from './key.js';
import { openIn } from './open-inputs.js';
import type { Uses } from './uses.js';

/** A place where an outcome depends on an input: for each of its cases, what follows. A leaf has no cases. */
export interface Node {
  /** Which input; of a leaf, infinity. */
  input: number;
  next: Node[];
  id: number;
  /** Inputs on which the outcome depends from here. */
  support: Set<number>;
  /** Of a leaf, the outcome; undefined when it is not settled, or a refusal. */
  outcome?: Value;
}

/** Thrown where the budget ends. */
export class OutOfBudget extends Error {}

/**
 * Outcomes as a decision diagram, in which each input is asked in one order and no two nodes are alike: an input matters if,
 * and only if, a node asks it.
 */
export class Diagram {
  readonly #nodes = new Map<string, Node>();
  /** What was built, by what was open. */
  readonly #built = new Map<string, Node>();

  constructor(
    readonly decision: CompiledDecision,
    readonly uses: Pick<Uses, 'reads'>,
    readonly cases: readonly InputCases[],
    public budget: number,
  ) {}

  spend(work = 1): void {
    this.budget -= work;
    if (this.budget < 0) throw new OutOfBudget();
  }

  /** The node for a frame, whose inputs are filled in or unknown. */
  build(frame: Value[]): Node {
    const settled = this.#settled(frame);
    // A long evaluation counts for many.
    this.spend(1 + (stepsTaken() >> 10));
    if (settled) return settled;
    const { inputs: open, key } = openIn(this.decision, this.uses, frame);
    const before = this.#built.get(key);
    if (before) return before;
    const node = this.#split(frame, open);
    this.#built.set(key, node);
    return node;
  }

  #split(frame: Value[], open: ReadonlyMap<number, number>): Node {
    const { inputs } = this.decision;
    const input = inputs.findIndex(({ slot }, index) => open.has(slot) && this.cases[index]!.exact);
    // No two of these are alike: what has not been cut into cases may tell them apart.
    if (input === -1) {
      const rest = inputs.flatMap(({ slot }, index) => (open.has(slot) ? [index] : []));
      return { ...this.#leaf(`open ${this.#nodes.size}`), support: new Set(rest) };
    }
    const { slot } = inputs[input]!;
    const next = this.cases[input]!.cases.map(({ value }) => {
      frame[slot] = value;
      return this.build(frame);
    });
    frame[slot] = unknown;
    return this.#node(input, next);
  }

  #settled(frame: Value[]): Node | undefined {
    try {
      const outcome = this.decision.run(frame)[this.decision.last.slot]!;
      return hasUnknown(outcome) ? undefined : this.#leaf(keyOf(outcome), { outcome });
    } catch (error) {
      if (error instanceof Refusal) return this.#leaf(`refused ${error.reason}`);
      throw error;
    }
  }

  #leaf(key: string, more: Partial<Node> = {}): Node {
    return this.#nodes.get(key) ?? this.#added(key, Infinity, [], more);
  }

  #node(input: number, next: Node[]): Node {
    if (next.every((node) => node === next[0])) return next[0]!;
    const key = `${input}:${next.map(({ id }) => id).join()}`;
    return this.#nodes.get(key) ?? this.#added(key, input, next);
  }

  #added(key: string, input: number, next: Node[], more: Partial<Node> = {}): Node {
    const support = new Set(next.length > 0 ? [input] : []);
    for (const node of next) for (const each of node.support) support.add(each);
    const node = { input, next, id: this.#nodes.size, support, ...more };
    this.#nodes.set(key, node);
    return node;
  }

  /** What is left of a node once an input's case is known. */
  restrict(node: Node, input: number, which: number, known = new Map<Node, Node>()): Node {
    if (!node.support.has(input)) return node;
    if (node.input === input) return node.next[which]!;
    const before = known.get(node);
    if (before) return before;
    this.spend();
    const next = node.next.map((child) => this.restrict(child, input, which, known));
    const result = next.length === 0 ? node : this.#node(node.input, next);
    known.set(node, result);
    return result;
  }
}
