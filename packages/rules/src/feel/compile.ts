import { Refusal } from '../refusal.js';
import { unknown } from '../value/unknown.js';
import { and, compare, equal, hasUnknown, not, or, Range, within, type Truth, type Value } from '../value/value.js';
import { calculate, negated } from './arithmetic.js';
import { childrenOf, type Arithmetic, type Expression } from './ast.js';
import { spend } from './budget.js';
import type { Implementation } from './functions/arguments.js';
import { filtered, looped, quantifiedOver } from './iterate.js';
import { entryOf } from './path.js';
import { compileTests } from './tests.js';

/** A compiled expression: a plain closure over the flat frame of one evaluation. */
export type Run = (frame: Value[]) => Value;

/** A business knowledge model, compiled once: its parameters are places of the same frame, since nothing calls itself. */
export interface Knowledge {
  parameters: { name: string; slot: number; read: (value: Value) => Value }[];
  run: Run;
}

/** What expressions may call. */
export interface Library {
  functions: Record<string, Implementation>;
  knowledge: Map<string, Knowledge>;
}

/** The value of an expression that is the same in every evaluation; undefined when it depends on anything. */
export function constantOf(expression: Expression, library: Library): Value | undefined {
  if (expression.kind === 'literal') return expression.value;
  return isConstant(expression) ? compileExpression(expression, library)([]) : undefined;
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

export function compileExpression(expression: Expression, library: Library): Run {
  if (expression.kind !== 'literal' && isConstant(expression)) {
    const value = build(expression, library)([]);
    return () => value;
  }
  return build(expression, library);
}

function build(expression: Expression, library: Library): Run {
  const run = (part: Expression): Run => compileExpression(part, library);
  switch (expression.kind) {
    case 'literal': {
      const { value } = expression;
      return () => value;
    }
    case 'name': {
      const { slot } = expression;
      return (frame) => frame[slot]!;
    }
    case 'list': {
      const items = expression.items.map(run);
      return (frame) => items.map((item) => item(frame));
    }
    case 'context':
      return context(expression.entries.map(({ key, value, slot }) => ({ key, slot, run: run(value) })));
    case 'range': {
      const low = expression.low && run(expression.low);
      const high = expression.high && run(expression.high);
      const { lowClosed, highClosed } = expression;
      return (frame) => new Range(low?.(frame), high?.(frame), lowClosed, highClosed);
    }
    case 'path': {
      const target = run(expression.target);
      const { name } = expression;
      return (frame) => entryOf(target(frame), name);
    }
    case 'filter':
      return filtered(expression, run(expression.target), run(expression.condition));
    case 'arithmetic':
      return arithmetic(expression.operator, run(expression.left), run(expression.right));
    case 'negate': {
      const operand = run(expression.operand);
      return (frame) => negated(operand(frame));
    }
    case 'compare':
      return comparison(expression.operator, run(expression.left), run(expression.right));
    case 'logic':
      return expression.operator === 'and'
        ? conjunction(run(expression.left), run(expression.right))
        : disjunction(run(expression.left), run(expression.right));
    case 'between': {
      const [value, low, high] = [run(expression.value), run(expression.low), run(expression.high)];
      return (frame) => within(value(frame), new Range(low(frame), high(frame), true, true));
    }
    case 'in': {
      const { slot } = expression;
      const value = run(expression.value);
      const holds = compileTests(expression.tests, slot, library);
      return (frame) => {
        frame[slot] = value(frame);
        return holds(frame);
      };
    }
    case 'if':
      return conditional(run(expression.condition), run(expression.then), run(expression.otherwise));
    case 'for':
      return looped(expression.iterators, run, run(expression.result));
    case 'quantified':
      return quantifiedOver(expression.every, expression.iterators, run, run(expression.condition));
    case 'builtin':
      return builtin(library.functions[expression.name]!, expression.args.map(run));
    case 'knowledge':
      return invocation(expression.name, expression.args.map(run), library);
    case 'entry': {
      const { item, name } = expression;
      const outside = expression.outside && run(expression.outside);
      return (frame): Value => {
        const value = frame[item]!;
        if (value === unknown) return unknown;
        return value instanceof Map && value.has(name) ? value.get(name)! : (outside?.(frame) ?? null);
      };
    }
  }
}

/** Entries see the ones before them. */
function context(entries: { key: string; slot: number; run: Run }[]): Run {
  return (frame) => {
    const result = new Map<string, Value>();
    for (const { key, slot, run } of entries) {
      const value = run(frame);
      frame[slot] = value;
      result.set(key, value);
    }
    return result;
  };
}

const arithmetic =
  (operator: Arithmetic, left: Run, right: Run): Run =>
  (frame) =>
    calculate(operator, left(frame), right(frame));

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
