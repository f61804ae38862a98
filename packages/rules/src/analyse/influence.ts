import type { CompiledDecision } from '../decision.js';
import { Refusal } from '../refusal.js';
import { Diagram, OutOfBudget } from '../relevance/diagram.js';
import { keyOf } from '../relevance/key.js';
import { preparedFor } from '../relevance/still-matters.js';
import { unknown } from '../value/unknown.js';
import type { Value } from '../value/value.js';
import type { Axis, Rules } from './axes.js';
import { Budget, mostTested } from './cover.js';
import type { Found, TableAnalysis } from './table-findings.js';

/** Inputs whose answer never changes a decision's outcome, whatever the others are. */
export function influenceFindings(
  decision: CompiledDecision,
  analysis: TableAnalysis | undefined,
  limit: number,
): Found[] {
  const budget = new Budget(limit);
  const idle = (analysis?.isPlain ? idleAxes(decision, analysis, budget) : idleInputs(decision, budget)).map(
    (name): Found => ({ kind: 'input never matters', severity: 'warning', element: name, rows: [], message: `The answer to ${name} never changes ${decision.name}.` }), // prettier-ignore
  );
  if (!budget.ended) return idle;
  const message = `The budget of ${limit} ended before it was known which inputs can change the outcome.`;
  return [...idle, { kind: 'not finished', severity: 'warning', element: decision.name, rows: [], message }];
}

/** By a decision diagram: for decisions made of several, or of expressions. */
function idleInputs(decision: CompiledDecision, budget: Budget): string[] {
  const { uses, cases } = preparedFor(decision);
  try {
    const { support } = new Diagram(decision, uses, cases, budget.left).build(decision.frame({}));
    return decision.inputs.flatMap(({ input }, index) => (support.has(index) ? [] : [input.name]));
  } catch (error) {
    if (!(error instanceof OutOfBudget)) throw error;
    budget.ended = true;
    return [];
  }
}

function idleAxes(decision: CompiledDecision, { axes, all }: TableAnalysis, budget: Budget): string[] {
  return axes
    .filter((_, axis) => !new Influence(decision, axes, axis, budget).changes(all))
    .map(({ input }) => input!.input.name)
    .filter(() => !budget.ended);
}

/** Whether one axis of a table changes the outcome somewhere: the others are split first, wherever a rule that is left tests it. */
class Influence {
  readonly #known = new Map<number, Map<Rules, boolean>>();
  readonly #any: Rules[];
  readonly #frame: Value[];

  constructor(
    readonly decision: CompiledDecision,
    readonly axes: readonly Axis[],
    readonly axis: number,
    readonly budget: Budget,
  ) {
    this.#any = axes.map(({ any }) => any);
    this.#frame = decision.frame({});
    axes.forEach(({ input, classes }) => (this.#frame[input!.slot] = classes[0]?.value ?? unknown));
  }

  changes(all: Rules): boolean {
    return this.#from(all, ((1 << this.axes.length) - 1) & ~(1 << this.axis));
  }

  #from(live: Rules, remaining: number): boolean {
    if ((live & ~this.#any[this.axis]!) === 0n) return false;
    if (remaining === 0) return this.#differs();
    const memo = this.#known.get(remaining) ?? new Map<Rules, boolean>();
    this.#known.set(remaining, memo);
    const known = memo.get(live);
    if (known !== undefined) return known;
    if (!this.budget.spend()) return true;
    const split = mostTested(this.#any, live, remaining);
    const { input, classes } = this.axes[split]!;
    const seen = new Set<Rules>();
    const found = classes.some(({ value, rules }) => {
      if (seen.has(live & rules)) return false;
      seen.add(live & rules);
      this.#frame[input!.slot] = value;
      return this.#from(live & rules, remaining & ~(1 << split));
    });
    memo.set(live, found);
    return found;
  }

  #differs(): boolean {
    const { input, classes } = this.axes[this.axis]!;
    const outcomes = classes.map(({ value }) => {
      this.#frame[input!.slot] = value;
      return outcomeKey(this.decision, this.#frame);
    });
    return new Set(outcomes).size > 1;
  }
}

function outcomeKey(decision: CompiledDecision, frame: Value[]): string {
  try {
    return keyOf(decision.run(frame)[decision.last.slot]!);
  } catch (error) {
    if (error instanceof Refusal) return `refused ${error.reason}`;
    throw error;
  }
}
