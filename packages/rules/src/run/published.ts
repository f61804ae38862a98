import type { ResolvedKnowledge, ResolvedStep } from '../build.js';
import type { CompiledInput } from '../decision.js';
import type { ResolvedParameter } from '../model/parameters.js';
import type { InputCases } from '../relevance/cases.js';
import type { Reads } from '../relevance/uses.js';
import type { PartName } from './part.js';

/** The form of a published decision; any other is refused. */
export const FORMAT = 1;

/** A decision that is ready to be run: plain JSON, in which `$` marks what JSON has no form for. */
export interface Published {
  format: number;
  /** The parts of the language that `load` must be given. */
  needs: PartName[];
  content: unknown;
}

/** What `content` becomes when it is loaded. */
export interface Content {
  /** How many places a frame has. */
  size: number;
  inputs: Omit<CompiledInput, 'read'>[];
  parameters: ResolvedParameter[];
  knowledge: ResolvedKnowledge[];
  /** In the order in which they are made. */
  steps: ResolvedStep[];
  /** For each step. */
  reads: Reads[];
  /** For each input. */
  cases: InputCases[];
}
