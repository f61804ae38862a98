import type { Overrides } from '../model/parameters.js';

/** What a person answers, and what should be decided. */
export interface Scenario {
  name: string;
  /** As people count: a CSV's first row is its heading; a YAML list begins with 1. */
  row: number;
  /** The line in the file, from 1. */
  line: number;
  /** Plain data by the names of the inputs; what is left out is unknown. */
  answers: Record<string, unknown>;
  expectations: Expectation[];
  /** The day on whose values of the parameters it is decided. */
  date?: string;
  /** A council's own values of parameters. */
  overrides: Overrides;
  source?: string;
  note?: string;
}

export interface Expectation {
  /** The decision; left out, the one that no other needs. */
  decision?: string;
  /** One output of a decision that has several. */
  output?: string;
  /** The outcome as plain data, or as a cell's text, which is read as the kind of value that was decided. */
  expected: { data: unknown } | { text: string };
}

export interface ScenarioFile {
  file: string;
  scenarios: Scenario[];
}

/** What stands for an outcome that these answers leave open. */
export const OPEN = '(unknown)';
