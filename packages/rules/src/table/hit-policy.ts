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

/** The hit policies that take one rule, none of which is more important than the others. */
export const singlePolicies: Policies = {
  UNIQUE: () => single((certain) => (certain.length > 1 ? undefined : certain[0]), true),
  ANY: () =>
    single((certain, { of }) =>
      certain.every((rule) => equal(of(rule), of(certain[0]!)) === true) ? certain[0] : undefined,
    ),
  FIRST: () => first((rules) => rules),
};

export type Policies = Partial<Record<HitPolicy, (aggregation: Aggregation | undefined, library: Library) => Resolve>>;

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
export const first =
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
