import type { ResolvedStep } from './build.js';
import { compileWith, type CompileOptions } from './compile.js';
import type { CompiledDecision, CompiledInput, Step } from './decision.js';
import { newLibrary } from './feel/builders.js';
import type { Library } from './feel/compile.js';
import type { Model, Table } from './model/model.js';
import { preparedFor } from './relevance/still-matters.js';
import { Encoder } from './run/encode.js';
import { everyPart } from './run/every-part.js';
import { FORMAT, type Content, type Published } from './run/published.js';

export type { Published } from './run/published.js';

/**
 * Does on a server what `compile` does, and gives it as plain JSON, which a browser can `load` without a parser. Throws
 * what `compile` throws.
 */
export function publish(model: Model, options: CompileOptions = {}): Published {
  const library = newLibrary();
  const decision = compileWith(library, model, options);
  const encoder = new Encoder(library, everyPart);
  const content = encoder.encode(contentOf(decision, library));
  if (decision.inputs.some(mayBeDecimal)) encoder.needs.add('decimals');
  return { format: FORMAT, needs: [...encoder.needs].sort(), content };
}

/** Whether nothing holds its answers to whole numbers. */
const mayBeDecimal = ({ input: { domain }, type: { kind = 'number' } }: CompiledInput): boolean =>
  !domain && ['number', 'list', 'context'].includes(kind);

function contentOf(decision: CompiledDecision, { knowledge }: Library): Content {
  const { uses, cases } = preparedFor(decision);
  return {
    size: decision.size,
    inputs: decision.inputs.map(({ input, type, slot }) => ({ input, type, slot })),
    parameters: [...decision.parameters],
    knowledge: [...knowledge.values()].map(({ resolved }) => resolved),
    steps: decision.steps.map(stepOf),
    reads: uses.reads,
    cases,
  };
}

/** What only modellers read is left out. */
function stepOf({ decision: { description, requires, ...decision }, slot, type, resolved }: Step): ResolvedStep {
  void [description, requires];
  if (!('table' in resolved)) return { decision, slot, type, logic: resolved };
  const table = withoutNotes(resolved.table.table);
  // One table, in one place.
  return { decision: { ...decision, logic: { table: EMPTY } }, slot, type, logic: { ...resolved, table: { ...resolved.table, table } } }; // prettier-ignore
}

const EMPTY: Table = { hitPolicy: 'UNIQUE', inputs: [], outputs: [], rules: [] };

function withoutNotes({ annotations, rules, ...table }: Table): Table {
  void annotations;
  return { ...table, rules: rules.map(({ id, when, then, source, reason }) => ({ when, then, ...(id !== undefined && { id }), ...(source && { source }), ...(reason && { reason }) })) }; // prettier-ignore
}
