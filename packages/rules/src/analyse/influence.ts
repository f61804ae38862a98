import type { CompiledDecision } from '../decision.js';
import { Refusal } from '../refusal.js';
import { keyOf } from '../relevance/key.js';
import type { Case } from '../relevance/line.js';
import { openIn } from '../relevance/open-inputs.js';
import { preparedFor } from '../relevance/still-matters.js';
import { unknown } from '../value/unknown.js';
import { hasUnknown, type Value } from '../value/value.js';
import { Budget } from './budget.js';
import type { Found } from './table-findings.js';

/** Inputs that never change an outcome, by the names of decisions. */
export type Idle = ReadonlyMap<string, ReadonlySet<string>>;

/** The inputs whose answer never changes a decision's outcome, whatever the others are: as many as the budget could prove. */
export function idleInputs(decision: CompiledDecision, before: Idle, budget: Budget): Set<string> {
  const idle = decision.inputs.filter(
    (input, index) => isIdleBefore(decision, input.slot, input.input.name, before) || !changes(decision, index, budget),
  );
  return new Set(idle.map(({ input }) => input.name));
}

export function influenceFindings({ name }: CompiledDecision, idle: ReadonlySet<string>, budget: Budget): Found[] {
  const found = (kind: Found['kind'], element: string, message: string): Found => ({ kind, severity: 'warning', element, rows: [], message }); // prettier-ignore
  const findings = [...idle].map((input) => found('input never matters', input, `The answer to ${input} never changes ${name}.`)); // prettier-ignore
  if (!budget.ended) return findings;
  const message = `The budget of ${budget.limit} ended before it was known which inputs can change the outcome.`;
  return [...findings, found('not finished', name, message)];
}

/** Whether each decision that asks for an input comes before the last, and comes out alike whatever the answer is. */
function isIdleBefore(decision: CompiledDecision, slot: number, name: string, before: Idle): boolean {
  const { reads } = preparedFor(decision).uses;
  const asking = decision.steps.filter((_, index) => {
    const { columns, rest } = reads[index]!;
    return rest.includes(slot) || columns.some((slots) => slots.includes(slot));
  });
  return asking.every((step) => step !== decision.last && before.get(step.decision.name)?.has(name));
}

/**
 * Whether there are answers to the other inputs for which this one changes the outcome. A few are tried at random, which is enough
 * for most. Then the others are filled in one by one, for as long as three-valued logic does not rule it out; those that are
 * decided on together with it first, so that what hides it is seen soon.
 */
function changes(decision: CompiledDecision, which: number, budget: Budget): boolean {
  const { uses, cases } = preparedFor(decision);
  const { inputs } = decision;
  const { slot } = inputs[which]!;
  const near = nearnessTo(decision, which);
  const fruitless = new Set<string>();
  const frame = decision.frame({});
  const differs = (): boolean => {
    const outcomes = new Set<string>();
    for (const { value } of cases[which]!.cases) {
      frame[slot] = value;
      outcomes.add(outcomeKey(decision, frame));
    }
    frame[slot] = unknown;
    return outcomes.size > 1;
  };
  const exact = cases.every((each) => each.exact);
  for (let sample = 0; exact && sample < SAMPLES && budget.spendOn(decision); sample += 1) {
    inputs.forEach((input, index) => (frame[input.slot] = chosen(cases[index]!.cases, sample, index)));
    if (differs()) return true;
  }
  inputs.forEach((input) => (frame[input.slot] = unknown));
  const search = (): boolean => {
    if (isSettled(decision, frame)) return false;
    const { inputs: open, key } = openIn(decision, uses, frame);
    if (!open.has(slot) || fruitless.has(key)) return false;
    // What was not looked at is not called idle: the budget says that it ended.
    if (!budget.spendOn(decision)) return true;
    const weight = (index: number): number => open.get(inputs[index]!.slot)!;
    const others = inputs.flatMap((input, index) => (index !== which && open.has(input.slot) ? [index] : []));
    const next = others.filter((index) => cases[index]!.exact).sort((a, b) => near[a]! - near[b]! || weight(b) - weight(a))[0]; // prettier-ignore
    // What has not been cut into cases may change anything.
    if (next === undefined) return others.length > 0 || !cases[which]!.exact || differs();
    const { slot: filled } = inputs[next]!;
    for (const { value } of cases[next]!.cases) {
      frame[filled] = value;
      if (search()) return true;
    }
    frame[filled] = unknown;
    fruitless.add(key);
    return false;
  };
  return search();
}

/** How many answers are tried at random. */
const SAMPLES = 200;

/** One of an input's cases, by the numbers of the sample and of the input: always the same one. */
function chosen(cases: readonly Case[], sample: number, input: number): Value {
  const scattered = Math.imul(sample * 31 + input + 1, 0x9e3779b1) >>> 8;
  return cases[scattered % cases.length]!.value;
}

/** For each input, the first of the steps that depend on it and on a given one. */
function nearnessTo(decision: CompiledDecision, which: number): number[] {
  const { reads } = preparedFor(decision).uses;
  const support = new Map<number, Set<number>>(decision.inputs.map(({ slot }) => [slot, new Set([slot])]));
  const ofSteps = decision.steps.map(({ slot }, index) => {
    const { columns, rest } = reads[index]!;
    const read = [...columns.flatMap((slots) => [...slots]), ...rest];
    const own = new Set(read.flatMap((inner) => [...(support.get(inner) ?? [])]));
    support.set(slot, own);
    return own;
  });
  const { slot } = decision.inputs[which]!;
  return decision.inputs.map((other) => ofSteps.findIndex((own) => own.has(slot) && own.has(other.slot)));
}

/** Runs a decision, and says whether what is unknown can still change how it comes out. */
function isSettled(decision: CompiledDecision, frame: Value[]): boolean {
  try {
    return !hasUnknown(decision.run(frame)[decision.last.slot]!);
  } catch (error) {
    if (error instanceof Refusal) return true;
    throw error;
  }
}

function outcomeKey(decision: CompiledDecision, frame: Value[]): string {
  try {
    return keyOf(decision.run(frame)[decision.last.slot]!);
  } catch (error) {
    if (error instanceof Refusal) return `refused ${error.reason}`;
    throw error;
  }
}
