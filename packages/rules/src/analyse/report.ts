import type { Answers } from '../decision.js';
import type { Overrides } from '../model/parameters.js';

/** What to analyse a model under. */
export interface AnalyseOptions {
  /** Look only at the values that parameters have on this day (ISO 8601). Left out: at every period in turn. */
  date?: string;
  /** Councils' own values of parameters, by the council's name. Each is analysed as well as the values without overrides. */
  overrides?: Readonly<Record<string, Overrides>>;
  /** Scenarios whose answers should lie on both sides of every boundary. Left out: boundaries are not looked at. */
  scenarios?: readonly AnalysedScenario[];
  /** How many regions may be looked at in each table, and how many answers tried for each finding; 200,000 if left out. */
  budget?: number;
}

export interface AnalysedScenario {
  answers: Answers;
  /** The decision that it is about; left out, the model's final one. */
  decision?: string;
  date?: string;
  /** Whose overrides hold. */
  council?: string;
}

export type FindingKind =
  | 'gap'
  | 'overlap'
  | 'unreachable rule'
  | 'duplicate rule'
  | 'input never matters'
  | 'outcome never given'
  | 'outcome not listed'
  | 'parameter never used'
  | 'parameter missing'
  | 'boundary not tested'
  /** The model does not compile in these circumstances. */
  | 'refusal'
  /** A budget ended the search: nothing is said about what it did not reach. */
  | 'not finished';

/** A period of the parameters and a council, for which the model was analysed. */
export interface Circumstance {
  /** First day of the period; undefined when nothing depends on the day. */
  from?: string;
  /** First day on which it has ended. */
  to?: string;
  council?: string;
}

export interface Finding {
  kind: FindingKind;
  severity: 'defect' | 'warning';
  /** The decision; for findings about an input or a parameter, its name. */
  element: string;
  /** Rules, from 1, in order; empty when it is about no rule. */
  rows: number[];
  /** One sentence in plain English. */
  message: string;
  /** Answers for which it is so, as a person would give them. */
  example?: Record<string, unknown>;
  /** For a gap or an overlap, what each column's value is in it, as FEEL would test it: `[0..15]`. Columns left out can be anything. */
  region?: { column: string; values: string }[];
  /** Where it is so. */
  circumstances: Circumstance[];
}

export interface Report {
  model: string;
  findings: Finding[];
  /** Whether everything was looked at. If not, findings of kind `not finished` say where. */
  complete: boolean;
  /** Everything that the model was analysed for. */
  circumstances: Circumstance[];
}
