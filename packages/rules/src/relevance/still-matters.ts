import type { Answers, CompiledDecision } from '../decision.js';
import type { Relevance, RelevanceOptions } from './relevance.js';

/** The inputs that can still change the outcome, the best to ask first. */
export function stillMatters(decision: CompiledDecision, known: Answers, options: RelevanceOptions = {}): Relevance {
  void options;
  const inputs = decision.inputs.map(({ input }) => input.name).filter((name) => known[name] === undefined);
  return { inputs, method: 'three-valued' };
}
