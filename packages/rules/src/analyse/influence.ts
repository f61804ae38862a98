import type { CompiledDecision } from '../decision.js';
import { Refusal } from '../refusal.js';
import { Diagram, keyOf, OutOfBudget } from '../relevance/diagram.js';
import { preparedFor } from '../relevance/still-matters.js';
import type { Value } from '../value/value.js';
import type { Found } from './table-findings.js';

/** How many sets of answers are tried before the question is asked exactly. */
const TRIES = 300;

/** Inputs whose answer never changes a decision's outcome, whatever the others are. */
export function influenceFindings(decision: CompiledDecision, budget: number): Found[] {
  const { uses, cases } = preparedFor(decision);
  const doubtful = new Set(decision.inputs.map((_, index) => index).filter((index) => cases[index]!.exact));
  for (let attempt = 0; attempt < TRIES && doubtful.size > 0; attempt += 1)
    for (const input of [...doubtful]) if (changes(decision, input, attempt)) doubtful.delete(input);
  if (doubtful.size === 0) return [];
  const found = (input: number): Found => {
    const { name } = decision.inputs[input]!.input;
    return { kind: 'input never matters', severity: 'warning', element: name, rows: [], message: `The answer to ${name} never changes ${decision.name}.` }; // prettier-ignore
  };
  try {
    const { support } = new Diagram(decision, uses, cases, budget).build(decision.frame({}));
    return [...doubtful].filter((input) => !support.has(input)).map(found);
  } catch (error) {
    if (!(error instanceof OutOfBudget)) throw error;
    const names = [...doubtful].map((input) => decision.inputs[input]!.input.name).join(', ');
    return [{ kind: 'not finished', severity: 'warning', element: decision.name, rows: [], message: `The budget of ${budget} ended before it was known whether ${names} can change the outcome.` }]; // prettier-ignore
  }
}

/** Whether an input's cases have different outcomes for one set of the other answers, chosen by a number. */
function changes(decision: CompiledDecision, input: number, attempt: number): boolean {
  const { cases } = preparedFor(decision);
  const frame = decision.frame({});
  let seed = attempt * 7919 + 1;
  decision.inputs.forEach(({ slot }, index) => {
    seed = (seed * 48_271) % 2_147_483_647;
    const own = cases[index]!.cases;
    if (own.length > 0) frame[slot] = own[seed % own.length]!.value;
  });
  const outcomes = cases[input]!.cases.map(({ value }) => {
    frame[decision.inputs[input]!.slot] = value;
    return outcomeKey(decision, frame);
  });
  return new Set(outcomes).size > 1;
}

function outcomeKey(decision: CompiledDecision, frame: Value[]): string {
  try {
    return keyOf(decision.run(frame)[decision.last.slot]!);
  } catch (error) {
    if (error instanceof Refusal) return `refused ${error.reason}`;
    throw error;
  }
}
