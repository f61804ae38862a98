import type { Answers, CompiledDecision } from '../decision.js';
import { hasUnknown, toPlain } from '../value/value.js';
import type { InputCases } from './cases.js';
import { Diagram, OutOfBudget } from './diagram.js';
import { openIn } from './open-inputs.js';
import { ranked } from './rank.js';
import type { Relevance, RelevanceOptions } from './relevance.js';
import type { Uses } from './uses.js';

const BUDGET = 5_000;

/** What is known of a decision before any answer. */
export interface Prepared {
  /** For each step, what it reads. */
  uses: Pick<Uses, 'reads'>;
  /** For each input. */
  cases: InputCases[];
}

/**
 * The inputs that can still change the outcome, the best to ask first: the one after which the fewest questions are to be
 * expected. Throws a `Refusal` for an answer outside its domain.
 */
export function mattering(
  decision: CompiledDecision,
  { uses, cases }: Prepared,
  known: Answers,
  options: RelevanceOptions = {},
): Relevance {
  const frame = decision.frame(known);
  const value = frame[decision.last.slot]!;
  if (!hasUnknown(value)) return { inputs: [], method: 'regions', outcome: toPlain(value) };
  const names = (indices: number[]): string[] => indices.map((index) => decision.inputs[index]!.input.name);
  const diagram = new Diagram(decision, uses, cases, options.budget ?? BUDGET);
  try {
    const root = diagram.build([...frame]);
    const exact = [...root.support].every((input) => cases[input]!.exact);
    const inputs = names(ranked(diagram, root, options.weights));
    const method = exact ? 'regions' : 'three-valued';
    return root.outcome === undefined ? { inputs, method } : { inputs, method, outcome: toPlain(root.outcome) };
  } catch (error) {
    if (!(error instanceof OutOfBudget)) throw error;
    const open = openIn(decision, uses, frame).inputs;
    const weight = (index: number): number => open.get(decision.inputs[index]!.slot) ?? 0;
    const asked = decision.inputs.map((_, index) => index).filter((index) => weight(index) > 0);
    return { inputs: names(asked.sort((a, b) => weight(b) - weight(a))), method: 'three-valued' };
  }
}
