import { Refusal } from '../refusal.js';
import type { Library } from '../feel/compile.js';
import { unknown } from '../value/unknown.js';
import { equal, type Value } from '../value/value.js';
import type { Aggregation, HitPolicy } from '../model/model.js';

/** What a hit policy needs to know of the rules. */
export interface Outputs {
  /** The output of a rule. */
  of: (rule: number) => Value;
  /** The output when no rule matches. */
  fallback: () => Value;
  /** Negative when the first rule's output is more important than the second's. */
  byPriority: (a: number, b: number) => number;
}

/** The table's result: from the rules that match for certain, and those that may once more is known; both in order. */
export type Resolve = (certain: number[], open: number[], outputs: Outputs) => Value;

export function resolver(policy: HitPolicy, aggregation: Aggregation | undefined, library: Library): Resolve {
  switch (policy) {
    case 'UNIQUE':
      return single((certain) => (certain.length > 1 ? undefined : certain[0]), true);
    case 'ANY':
      return single((certain, { of }) =>
        certain.every((rule) => equal(of(rule), of(certain[0]!)) === true) ? certain[0] : undefined,
      );
    case 'FIRST':
      return first((rules) => rules);
    case 'PRIORITY':
      return first((rules, { byPriority }) => [...rules].sort(byPriority));
    case 'COLLECT':
      return aggregation ? aggregate(aggregation, library) : list((rules) => rules);
    case 'RULE ORDER':
      return list((rules) => rules);
    case 'OUTPUT ORDER':
      return list((rules, { byPriority }) => [...rules].sort(byPriority));
    default:
      throw new Refusal(`\`${String(policy)}\` is no hit policy`, {}, 'use UNIQUE, ANY, FIRST, PRIORITY, COLLECT, RULE ORDER or OUTPUT ORDER'); // prettier-ignore
  }
}

/** The one value of all, or unknown. */
const agreed = (values: Value[]): Value =>
  values.every((value) => equal(value, values[0]!) === true) ? values[0]! : unknown;

/** One rule must match, or all that match must agree; if they do not, the table is wrong and its result is null. */
const single =
  (choose: (certain: number[], outputs: Outputs) => number | undefined, unique = false): Resolve =>
  (certain, open, outputs) => {
    const chosen = choose(certain, outputs);
    const conflict = certain.length > 0 && chosen === undefined;
    const now = conflict ? null : chosen === undefined ? outputs.fallback() : outputs.of(chosen);
    if (conflict || open.length === 0) return now;
    const both = unique && certain.length + open.length > 1 ? [null] : [];
    return agreed([now, ...open.map(outputs.of), ...both]);
  };

/** The rule that comes first in an order. While rules before it are open, the result is known only if they give the same. */
const first =
  (inOrder: (rules: number[], outputs: Outputs) => number[]): Resolve =>
  (certain, open, outputs) => {
    if (open.length === 0) {
      const [rule] = inOrder(certain, outputs);
      return rule === undefined ? outputs.fallback() : outputs.of(rule);
    }
    const order = inOrder(
      [...certain, ...open].sort((a, b) => a - b),
      outputs,
    );
    const decided = order.findIndex((rule) => certain.includes(rule));
    const candidates = (decided === -1 ? order : order.slice(0, decided + 1)).map(outputs.of);
    return agreed(decided === -1 ? [...candidates, outputs.fallback()] : candidates);
  };

const list =
  (inOrder: (rules: number[], outputs: Outputs) => number[]): Resolve =>
  (certain, open, outputs) => {
    if (open.length > 0) return unknown;
    return certain.length === 0 ? outputs.fallback() : inOrder(certain, outputs).map(outputs.of);
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
