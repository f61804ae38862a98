import type { Answers, CompiledDecision } from '../decision.js';
import { toPlain } from '../model/types.js';
import { hasUnknown } from '../value/value.js';
import { casesOf, type InputCases } from './cases.js';
import { Diagram, OutOfBudget } from './diagram.js';
import { openInputs } from './open-inputs.js';
import { ranked } from './rank.js';
import type { Relevance, RelevanceOptions } from './relevance.js';
import { Uses } from './uses.js';

const BUDGET = 20_000;

const prepared = new WeakMap<CompiledDecision, { uses: Uses; cases: InputCases[] }>();

/** A decision's uses and cases, worked out once. */
export function preparedFor(decision: CompiledDecision): { uses: Uses; cases: InputCases[] } {
  const known = prepared.get(decision);
  if (known) return known;
  const uses = new Uses(decision);
  const cases = decision.inputs.map((input) => casesOf(input, uses.of(input.slot)));
  prepared.set(decision, { uses, cases });
  return { uses, cases };
}

/**
 * The inputs that can still change the outcome, the best to ask first: the one after which the fewest questions are to be
 * expected. Throws a `Refusal` for an answer outside its domain.
 */
export function stillMatters(decision: CompiledDecision, known: Answers, options: RelevanceOptions = {}): Relevance {
  const frame = decision.frame(known);
  const value = frame[decision.last.slot]!;
  if (!hasUnknown(value)) return { inputs: [], method: 'regions', outcome: toPlain(value) };
  const { uses, cases } = preparedFor(decision);
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
    const open = openInputs(decision, uses, frame);
    const weight = (index: number): number => open.get(decision.inputs[index]!.slot) ?? 0;
    const asked = decision.inputs.map((_, index) => index).filter((index) => weight(index) > 0);
    return { inputs: names(asked.sort((a, b) => weight(b) - weight(a))), method: 'three-valued' };
  }
}
