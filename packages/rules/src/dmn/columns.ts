import type { Decision, Input } from '../model/model.js';
import { tidy } from './read.js';

/** A name that is no word of FEEL's own. */
const NAME = /^(?!(?:true|false|null)$)[\p{L}_][\p{L}\p{N}_]*$/u;

/**
 * Camunda's tables need not declare what they read: where a decision declares nothing, a column that tests a name which
 * `isKnown` to nobody is an input of that name.
 */
export function inputsOfColumns(
  decisions: readonly Decision[],
  isKnown: (name: string) => boolean,
): { inputs: Input[]; decisions: Decision[] } {
  const inputs = new Map<string, Input>();
  const complete = decisions.map((decision) => {
    const { requires = [], logic } = decision;
    if (requires.length > 0 || !('table' in logic)) return decision;
    const columns = logic.table.inputs.filter(({ expression }) => NAME.test(expression) && !isKnown(expression));
    for (const { expression: name, type, label } of columns)
      if (!inputs.has(name)) inputs.set(name, tidy<Input>({ name, type, label }));
    return { ...decision, requires: [...new Set(columns.map(({ expression }) => expression))] };
  });
  return { inputs: [...inputs.values()], decisions: complete };
}
