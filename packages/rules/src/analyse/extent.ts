import type { CompiledDecision } from '../decision.js';
import { childrenOf, type Expression } from '../feel/ast.js';
import { extentOf } from '../relevance/cases.js';
import type { Extent } from '../relevance/line.js';
import type { Kind, Value } from '../value/value.js';

/** Numbers from low to high; infinite where there is no end. */
interface Bounds {
  low: number;
  high: number;
  whole: boolean;
}

const ANYTHING: Bounds = { low: -Infinity, high: Infinity, whole: false };

/** What the outcomes of decisions can be, by their names, as far as that is known. */
export type Outcomes = ReadonlyMap<string, Value[]>;

/** What is known of the names in an expression. */
export interface Known {
  decision: CompiledDecision;
  outcomes: Outcomes;
}

/** Where the values of an expression lie, from the domains of the inputs in it. */
export function extentOfExpression(expression: Expression, kind: Kind, known: Known): Extent {
  if (kind !== 'number') return { kind, whole: false };
  const { low, high, whole } = boundsOf(expression, known);
  return {
    kind,
    whole,
    ...(Number.isFinite(low) && { low: low }),
    ...(Number.isFinite(high) && { high: high }),
  };
}

/** Whether something is ever null: `passed on` where only another null, or the model's own, makes it so. */
export type Nullness = 'never' | 'passed on' | 'possible';

const WORSE: Nullness[] = ['never', 'passed on', 'possible'];

/** Whether an expression comes out as null for some answers. To say so once too often does no harm. */
export function nullnessOf(expression: Expression, known: Known): Nullness {
  const parts = expression.kind === 'if' ? [expression.then, expression.otherwise] : childrenOf(expression);
  return [...parts.map((part) => nullnessOf(part, known)), ownNullness(expression, known)].reduce((a, b) =>
    WORSE.indexOf(a) > WORSE.indexOf(b) ? a : b,
  );
}

function ownNullness(expression: Expression, known: Known): Nullness {
  switch (expression.kind) {
    case 'literal':
      return expression.value === null ? 'passed on' : 'never';
    case 'name': {
      const { input, step, made } = named(expression.slot, known);
      if (input) return input.domain?.unsure === true ? 'passed on' : 'never';
      if (made) return made.includes(null) ? 'possible' : 'never';
      return step?.expression ? nullnessOf(step.expression, known) : 'possible';
    }
    case 'arithmetic': {
      const { low, high } = boundsOf(expression.right, known);
      const isSafe = expression.operator !== '**' && (expression.operator !== '/' || low > 0 || high < 0);
      return isSafe ? 'never' : 'possible';
    }
    default:
      return 'never';
  }
}

/** The input or step that a name means, and what is known of the step's outcomes. */
function named(slot: number, { decision: { inputs, steps }, outcomes }: Known) {
  const input = inputs.find((each) => each.slot === slot)?.input;
  const step = steps.find((each) => each.slot === slot);
  return { input, step, made: step && outcomes.get(step.decision.name) };
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

function boundsOf(expression: Expression, known: Known): Bounds {
  const of = (inner: Expression): Bounds => boundsOf(inner, known);
  switch (expression.kind) {
    case 'literal':
      return typeof expression.value === 'number' ? exactly(expression.value) : ANYTHING;
    case 'name':
      return boundsOfName(expression.slot, known);
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

const exactly = (value: number): Bounds => ({ low: value, high: value, whole: Number.isInteger(value) });

const either = (a: Bounds, b: Bounds): Bounds => ({
  low: Math.min(a.low, b.low),
  high: Math.max(a.high, b.high),
  whole: a.whole && b.whole,
});

function boundsOfName(slot: number, known: Known): Bounds {
  const { input, step, made } = named(slot, known);
  const extent = input?.domain && extentOf(input.domain);
  if (extent?.kind === 'number') return { low: extent.low as number, high: extent.high as number, whole: true };
  const numbers = made?.filter((value) => typeof value === 'number');
  if (numbers && numbers.length > 0) return numbers.map(exactly).reduce(either);
  return step?.expression ? boundsOf(step.expression, known) : ANYTHING;
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
