import type { CompiledDecision } from '../decision.js';
import type { Expression } from '../feel/ast.js';
import { extentOf } from '../relevance/cases.js';
import type { Extent } from '../relevance/line.js';
import type { Kind } from '../value/value.js';

/** Numbers from low to high; infinite where there is no end. */
interface Bounds {
  low: number;
  high: number;
  whole: boolean;
}

const ANYTHING: Bounds = { low: -Infinity, high: Infinity, whole: false };

/** Where the values of an expression lie, from the domains of the inputs in it. */
export function extentOfExpression(expression: Expression, kind: Kind, decision: CompiledDecision): Extent {
  if (kind !== 'number') return { kind, whole: false };
  const { low, high, whole } = boundsOf(expression, decision);
  return {
    kind,
    whole,
    ...(Number.isFinite(low) && { low: low }),
    ...(Number.isFinite(high) && { high: high }),
  };
}

/** Parts of dates and durations are whole. */
const WHOLE_PARTS: Record<string, [number, number]> = {
  year: [-Infinity, Infinity],
  month: [1, 12],
  day: [1, 31],
  weekday: [1, 7],
  years: [-Infinity, Infinity],
  months: [-11, 11],
  days: [-Infinity, Infinity],
  hours: [-23, 23],
  minutes: [-59, 59],
};

function boundsOf(expression: Expression, decision: CompiledDecision): Bounds {
  const of = (inner: Expression): Bounds => boundsOf(inner, decision);
  switch (expression.kind) {
    case 'literal':
      return typeof expression.value === 'number' ? exactly(expression.value) : ANYTHING;
    case 'name':
      return boundsOfName(expression.slot, decision);
    case 'negate': {
      const { low, high, whole } = of(expression.operand);
      return { low: -high, high: -low, whole };
    }
    case 'if':
      return either(of(expression.then), of(expression.otherwise));
    case 'path': {
      const part = WHOLE_PARTS[expression.name];
      return part && expression.target.kind !== 'context' ? { low: part[0], high: part[1], whole: true } : ANYTHING;
    }
    case 'builtin':
      return boundsOfCall(expression.name, expression.args.map(of));
    case 'arithmetic':
      return calculated(expression.operator, of(expression.left), of(expression.right));
    default:
      return ANYTHING;
  }
}

const exactly = (value: number): Bounds => ({ low: value, high: value, whole: true });

const either = (a: Bounds, b: Bounds): Bounds => ({
  low: Math.min(a.low, b.low),
  high: Math.max(a.high, b.high),
  whole: a.whole && b.whole,
});

function boundsOfName(slot: number, decision: CompiledDecision): Bounds {
  const input = decision.inputs.find((each) => each.slot === slot);
  const extent = input?.input.domain && extentOf(input.input.domain);
  if (extent?.kind === 'number') return { low: extent.low as number, high: extent.high as number, whole: true };
  const step = decision.steps.find((each) => each.slot === slot);
  return step?.expression ? boundsOf(step.expression, decision) : ANYTHING;
}

function boundsOfCall(name: string, args: Bounds[]): Bounds {
  if (name === 'count' || name === 'string length') return { low: 0, high: Infinity, whole: true };
  if ((name === 'floor' || name === 'ceiling') && args.length === 1)
    return { low: Math.floor(args[0]!.low), high: Math.ceil(args[0]!.high), whole: true };
  if ((name === 'min' || name === 'max') && args.length > 1) return args.reduce(either);
  return ANYTHING;
}

function calculated(operator: string, a: Bounds, b: Bounds): Bounds {
  const whole = a.whole && b.whole;
  if (operator === '+') return { low: a.low + b.low, high: a.high + b.high, whole };
  if (operator === '-') return { low: a.low - b.high, high: a.high - b.low, whole };
  if (operator !== '*') return ANYTHING;
  const products = [a.low, a.high].flatMap((x) => [b.low, b.high].map((y) => (x === 0 || y === 0 ? 0 : x * y)));
  return { low: Math.min(...products), high: Math.max(...products), whole };
}
