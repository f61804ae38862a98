import { buildKnowledge, buildStep } from './build.js';
import { CompiledDecision, type Answers } from './decision.js';
import { answerReader } from './model/answers.js';
import { Refusal } from './refusal.js';
import { mattering, type Prepared } from './relevance/mattering.js';
import type { Relevance, RelevanceOptions } from './relevance/relevance.js';
import type { Part } from './run/part.js';
import { libraryOf, reviver } from './run/revive.js';
import { FORMAT, type Content, type Published } from './run/published.js';
import { buildTable } from './table/build-table.js';

export { explain, type Explanation, type ExplainOptions } from './explain/explain.js';
export { Refusal } from './refusal.js';
export { unknown } from './value/unknown.js';
export type { Published } from './run/published.js';

const prepared = new WeakMap<CompiledDecision, Prepared>();

/** Makes a decision of what `publish` gave. It needs the parts of the language that are named in it, from `run/`. */
export function load({ format, needs, content }: Published, parts: readonly Part[] = []): CompiledDecision {
  if (format !== FORMAT) throw new Refusal(`a decision of format ${format}, not ${FORMAT}`);
  const missing = needs.find((need) => !parts.some(({ name }) => name === need));
  if (missing)
    throw new Refusal(`it needs \`${missing}\``, {}, `give \`load\` what @council-components/rules/run/${missing}.js exports`); // prettier-ignore
  const library = libraryOf(parts);
  const { size, inputs, parameters, knowledge, steps, reads, cases } = reviver(library, parts)(content) as Content;
  for (const each of knowledge) buildKnowledge(each, library, buildTable);
  const built = steps.map((step) => buildStep(step, library, buildTable));
  const readers = inputs.map((each) => ({ ...each, read: answerReader(each.input, each.type) }));
  const decision = new CompiledDecision(built.at(-1)!, built, readers, parameters, size);
  prepared.set(decision, { uses: { reads }, cases });
  return decision;
}

/** The inputs that can still change the outcome of a loaded decision, the best to ask first. */
export const stillMatters = (decision: CompiledDecision, known: Answers, options?: RelevanceOptions): Relevance =>
  mattering(decision, prepared.get(decision)!, known, options);
