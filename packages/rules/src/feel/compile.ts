import type { ResolvedKnowledge } from '../build.js';
import { Refusal } from '../refusal.js';
import type { Policies } from '../table/hit-policy.js';
import { unknown } from '../value/unknown.js';
import { and, compare, equal, hasUnknown, not, or, Range, within, type Truth, type Value } from '../value/value.js';
import { childrenOf, type Expression } from './ast.js';
import { spend } from './budget.js';
import type { Implementation } from './functions/arguments.js';
import { compileTests } from './tests.js';

/** A compiled expression: a plain closure over the flat frame of one evaluation. */
export type Run = (frame: Value[]) => Value;

/** A business knowledge model, compiled once: its parameters are places of the same frame, since nothing calls itself. */
export interface Knowledge {
  parameters: { name: string; slot: number; read: (value: Value) => Value }[];
  run: Run;
  resolved: ResolvedKnowledge;
}

/** What expressions may call. */
export interface Library {
  functions: Record<string, Implementation>;
  knowledge: Map<string, Knowledge>;
  builders: Builders;
  /** What tables do with the rules that match. */
  policies: Policies;
  /** The value of what never changes; undefined of anything else. */
  constant?: (expression: Expression) => Value | undefined;
}

/** Makes the closure of one kind of expression; `run` that of a part of it. */
type Builder<K extends Expression['kind']> = (
  expression: Expression & { kind: K },
  run: (part: Expression) => Run,
  library: Library,
) => Run;

export type Builders = { [K in Expression['kind']]?: Builder<K> };

/** The value of an expression that is the same in every evaluation; undefined when it depends on anything. */
export function constantOf(expression: Expression, library: Library): Value | undefined {
  if (expression.kind === 'literal') return expression.value;
  if (!isConstant(expression)) return undefined;
  // Its parts are constant as well: they need not be asked again, level by level.
  return compileExpression(expression, { ...library, constant: () => undefined })([]);
}

const constants = new WeakMap<Expression, boolean>();

function isConstant(expression: Expression): boolean {
  const known = constants.get(expression);
  if (known !== undefined) return known;
  const constant = FOLDED.includes(expression.kind) && childrenOf(expression).every(isConstant);
  constants.set(expression, constant);
  return constant;
}

/** Kinds that keep nothing in the frame. */
const FOLDED = [
  'literal',
  'list',
  'range',
  'path',
  'arithmetic',
  'negate',
  'compare',
  'logic',
  'between',
  'if',
  'builtin',
];

/** The value of an expression that a library takes for constant. */
export const knownValue = (expression: Expression, library: Library): Value | undefined =>
  expression.kind === 'literal' ? expression.value : library.constant?.(expression);

/** Compiles expressions with what a library has. */
export function compileExpression(expression: Expression, library: Library): Run {
  const constant = knownValue(expression, library);
  if (constant !== undefined) return () => constant;
  const builder = library.builders[expression.kind] as Builder<typeof expression.kind>;
  return builder(expression, (part) => compileExpression(part, library), library);
}

/** What every decision needs. */
export const coreBuilders: Builders = {
  name:
    ({ slot }) =>
    (frame) =>
      frame[slot]!,
  list({ items }, run) {
    const runs = items.map(run);
    return (frame) => {
      spend(runs.length);
      return runs.map((item) => item(frame));
    };
  },
  range({ low, high, lowClosed, highClosed }, run) {
    const from = low && run(low);
    const to = high && run(high);
    return (frame) => new Range(from?.(frame), to?.(frame), lowClosed, highClosed);
  },
  compare: ({ operator, left, right }, run) => comparison(operator, run(left), run(right)),
  logic: ({ operator, left, right }, run) =>
    operator === 'and' ? conjunction(run(left), run(right)) : disjunction(run(left), run(right)),
  between({ value, low, high }, run) {
    const [tested, from, to] = [run(value), run(low), run(high)];
    return (frame) => within(tested(frame), new Range(from(frame), to(frame), true, true));
  },
  in({ value, slot, tests }, run, library) {
    const tested = run(value);
    const holds = compileTests(tests, slot, library);
    return (frame) => {
      frame[slot] = tested(frame);
      return holds(frame);
    };
  },
  if: ({ condition, then, otherwise }, run) => conditional(run(condition), run(then), run(otherwise)),
  builtin: ({ name, args }, run, { functions }) => builtin(functions[name]!, args.map(run)),
  knowledge: ({ name, args }, run, library) => invocation(name, args.map(run), library),
};

/** Which comparison `=` and its like are. */
export function comparison(
  operator: (Expression & { kind: 'compare' })['operator'],
  left: Run,
  right: Run,
): (frame: Value[]) => Truth {
  if (operator === '=') return (frame) => equal(left(frame), right(frame));
  if (operator === '!=') return (frame) => not(equal(left(frame), right(frame)));
  return (frame) => compare(operator, left(frame), right(frame));
}

const conjunction =
  (left: Run, right: Run): Run =>
  (frame) => {
    const first = left(frame);
    return first === false ? false : and(first, right(frame));
  };

const disjunction =
  (left: Run, right: Run): Run =>
  (frame) => {
    const first = left(frame);
    return first === true ? true : or(first, right(frame));
  };

/** While nobody knows the condition, the result is known only if both ways lead to it. */
function conditional(condition: Run, then: Run, otherwise: Run): Run {
  return (frame): Value => {
    const truth = condition(frame);
    if (truth === true) return then(frame);
    if (truth === false || truth === null) return otherwise(frame);
    if (truth !== unknown) throw new Refusal('the condition of `if` is neither true nor false');
    const a: Value = then(frame);
    const b: Value = otherwise(frame);
    return equal(a, b) === true ? a : unknown;
  };
}

function builtin(implementation: Implementation, args: Run[]): Run {
  return (frame): Value => {
    const values = args.map((arg) => arg(frame));
    for (const value of values)
      spend(Array.isArray(value) ? value.length : typeof value === 'string' ? value.length >> 4 : 1);
    return values.some(hasUnknown) ? unknown : implementation(values);
  };
}

/** A call of knowledge with arguments that are compiled already. */
export function invocation(name: string, args: Run[], library: Library): Run {
  const { parameters, run } = library.knowledge.get(name)!;
  return (frame) => {
    spend();
    // All arguments first: one of them may call the same knowledge.
    const values = args.map((arg) => arg(frame));
    parameters.forEach(({ slot, read }, index) => {
      frame[slot] = read(values[index] ?? null);
    });
    return run(frame);
  };
}
