import type { Answers, CompiledDecision } from '../decision.js';
import { casesOf } from './cases.js';
import type { Relevance, RelevanceOptions } from './relevance.js';
import { mattering, type Prepared } from './mattering.js';
import { Uses } from './uses.js';

const prepared = new WeakMap<CompiledDecision, ReturnType<typeof preparedFor>>();

/** What a decision reads, and its inputs' cases: worked out once. */
export function preparedFor(decision: CompiledDecision): Prepared & { uses: Uses } {
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
export const stillMatters = (decision: CompiledDecision, known: Answers, options?: RelevanceOptions): Relevance =>
  mattering(decision, preparedFor(decision), known, options);
