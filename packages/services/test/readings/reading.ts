import type { Input, Model } from '@council-components/rules/model/model.js';

export type Answers = Readonly<Record<string, unknown>>;

/** A service's published rules, written a second time, by hand and not as a model. */
export interface Reading {
  /** What is given for facts of which none is missing: one outcome for each way of reading that some page supports. */
  outcomes: (facts: never) => readonly string[];
  /** Values at which rules meet, by input. One that is not named takes each answer of its domain. */
  edges: Readonly<Record<string, readonly unknown[]>>;
  /** Facts that contradict each other, of which the rules say nothing. */
  contradictory?: (facts: never) => boolean;
  /** What is right when readings, or what is not known, lead to several outcomes; "ask" if undefined. */
  several?: (outcomes: ReadonlySet<string>) => readonly string[] | undefined;
}

/** The answers to an input that are worth trying. */
export function answersTo({ name, domain }: Input, { edges }: Reading): readonly unknown[] {
  if (edges[name]) return edges[name];
  if (domain?.kind === 'boolean') return [true, false];
  if (domain?.kind === 'enumeration') return domain.values;
  throw new Error(`name the edges of ${name}`);
}

/** The outcomes that are right: to ask exactly when disagreement, or what is not known, can change the outcome. */
export function rightOutcomes(answers: Answers, model: Model, reading: Reading): readonly string[] {
  const unsure = model.inputs!.filter(({ name }) => answers[name] === null);
  const outcomes = new Set<string>();
  for (const facts of completions(answers, unsure, reading) as Iterable<never>)
    if (!reading.contradictory?.(facts)) reading.outcomes(facts).forEach((outcome) => outcomes.add(outcome));
  return outcomes.size === 1 ? [...outcomes] : (reading.several?.(outcomes) ?? ['ask']);
}

function* completions(answers: Answers, [first, ...rest]: readonly Input[], reading: Reading): Generator<Answers> {
  if (!first) {
    yield answers;
    return;
  }
  for (const answer of answersTo(first, reading))
    yield* completions({ ...answers, [first.name]: answer }, rest, reading);
}
