/** What can still change an outcome. */
export interface Relevance {
  /** Names of inputs that nobody has answered and that can still change the outcome, the best to ask first. Empty when it is settled. */
  inputs: string[];
  /** `regions`: exactly these. `three-valued`: all of these, and perhaps some that cannot. */
  method: 'regions' | 'three-valued';
  /** Once it is settled: the outcome, as plain data. `outcome(known)` may not see it, when whatever is missing gives the same. */
  outcome?: unknown;
}

export interface RelevanceOptions {
  /** How many evaluations may be spent on it; 5,000 if left out. */
  budget?: number;
  /** How likely each region of an input is: all the same, or by how many of its domain's values it holds. */
  weights?: 'uniform' | 'domain';
}
