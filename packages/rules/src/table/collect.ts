import type { Library } from '../feel/compile.js';
import type { Aggregation } from '../model/model.js';
import { Refusal } from '../refusal.js';
import { unknown } from '../value/unknown.js';
import { first, type Outputs, type Policies, type Resolve } from './hit-policy.js';

/** The hit policies that order rules by their outputs, or collect these. */
export const collectingPolicies: Policies = {
  PRIORITY: () => first((rules, { byPriority }) => [...rules].sort(byPriority)),
  COLLECT: (aggregation, library) => (aggregation ? aggregate(aggregation, library) : list((rules) => rules)),
  'RULE ORDER': () => list((rules) => rules),
  'OUTPUT ORDER': () => list((rules, { byPriority }) => [...rules].sort(byPriority)),
};

const list =
  (inOrder: (rules: number[], outputs: Outputs) => number[]): Resolve =>
  (certain, open, outputs) => {
    if (open.length > 0) return unknown;
    // Where nothing else is said, the list of no rules is empty.
    return certain.length === 0 ? (outputs.fallback() ?? []) : inOrder(certain, outputs).map(outputs.of);
  };

const AGGREGATES: Record<Aggregation, string> = { SUM: 'sum', MIN: 'min', MAX: 'max', COUNT: 'count' };

function aggregate(aggregation: Aggregation, { functions }: Library): Resolve {
  const calculate = functions[AGGREGATES[aggregation]];
  if (!calculate) throw new Refusal(`\`${aggregation}\` is no aggregation`, {}, 'use SUM, MIN, MAX or COUNT');
  return (certain, open, outputs) => {
    if (open.length > 0) return unknown;
    if (certain.length === 0 && aggregation !== 'COUNT') return outputs.fallback();
    return calculate([certain.map(outputs.of)]);
  };
}
