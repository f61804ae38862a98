import { compile } from '../compile.js';
import type { CompiledDecision, Evaluation } from '../decision.js';
import type { Model } from '../model/model.js';
import { lacksDay, type Overrides } from '../model/parameters.js';
import { Refusal } from '../refusal.js';
import { unknown } from '../value/unknown.js';
import { alike } from './alike.js';
import { jsonIn, numberIn, truthIn } from './cell.js';
import { OPEN, type Expectation, type Scenario } from './scenario.js';
import { whyNot } from './why.js';

/** What became of one scenario. */
export interface ScenarioResult {
  scenario: Scenario;
  status: 'passed' | 'failed' | 'refused';
  failures: Failure[];
}

export interface Failure {
  decision: string;
  expected: string;
  got: string;
  /** What the rules say of it. */
  why: string[];
}

export interface RunOptions {
  /** For scenarios that name no day. */
  date?: string;
  /** Beneath each scenario's own. */
  overrides?: Overrides;
}

/** A function that runs one scenario after another on a model, compiling each decision once for each day and council. */
export function scenarioRunner(model: Model, options: RunOptions = {}): (scenario: Scenario) => ScenarioResult {
  const compiled = new Map<string, CompiledDecision>();
  const decide = (decision: string | undefined, date: string | undefined, overrides: Overrides): CompiledDecision => {
    const key = JSON.stringify([decision, date, Object.entries(overrides)]);
    const known =
      compiled.get(key) ??
      compile(model, { overrides, ...(decision !== undefined && { decision }), ...(date !== undefined && { date }) });
    compiled.set(key, known);
    return known;
  };
  return (scenario) => {
    const overrides = { ...options.overrides, ...scenario.overrides };
    try {
      const failures = scenario.expectations.flatMap((expectation) => {
        const decision = decide(expectation.decision, scenario.date ?? options.date, overrides);
        return failureOf(decision, expectation, decision.evaluate(scenario.answers)) ?? [];
      });
      return { scenario, status: failures.length > 0 ? 'failed' : 'passed', failures };
    } catch (error) {
      // Without a day nothing was tried, which says nothing of the scenario.
      if (!(error instanceof Refusal) || lacksDay(error)) throw error;
      const decision = scenario.expectations[0]?.decision ?? '';
      const failure = { decision, expected: '', got: error.message, why: [] };
      return { scenario, status: 'refused', failures: [failure] };
    }
  };
}

function failureOf(
  decision: CompiledDecision,
  { output, expected }: Expectation,
  evaluation: Evaluation,
): Failure | undefined {
  const got = output === undefined ? evaluation.outcome : entryOf(evaluation.outcome, output);
  const wanted = 'data' in expected ? expected.data : dataLike(got, expected.text);
  if (wanted === OPEN ? got === unknown : alike(got, wanted)) return undefined;
  return {
    decision: output === undefined ? decision.name : `${decision.name}.${output}`,
    expected: written(wanted),
    got: written(got),
    why: whyNot(decision, evaluation.trace, wanted, output),
  };
}

export const entryOf = (outcome: unknown, output: string): unknown =>
  typeof outcome === 'object' && outcome !== null ? (outcome as Record<string, unknown>)[output] : outcome;

/** A cell's text as the kind of value that was decided: `25` is text where the decision gives text. */
function dataLike(got: unknown, text: string): unknown {
  if (text === OPEN) return text;
  if (text === 'null' && got !== 'null') return null;
  if (typeof got === 'string') return text;
  return numberIn(text) ?? truthIn(text) ?? jsonIn(text) ?? text;
}

/** A value as it would be written in JSON. */
export const written = (value: unknown): string =>
  value === unknown
    ? 'unknown: an answer is missing'
    : value === OPEN
      ? OPEN
      : (JSON.stringify(value) ?? String(value));
