import type { CompiledDecision } from '../decision.js';
import { Refusal } from '../refusal.js';
import { equal, kindOf, order, type Value } from '../value/value.js';
import { rulesIn, type Axis, type AxisClass } from './axes.js';
import { isDuring } from './circumstances.js';
import type { AnalysedScenario, AnalyseOptions, Circumstance } from './report.js';
import type { Found } from './table-findings.js';
import { valueText } from './words.js';

/** Limits of numbers and days, on whose two sides rules differ, and of which no scenario of these circumstances has a side. */
export function boundaryFindings(
  decision: CompiledDecision,
  axes: readonly Axis[],
  circumstance: Circumstance,
  options: AnalyseOptions,
): Found[] {
  const scenarios = (options.scenarios ?? []).filter((scenario) => belongs(scenario, circumstance, options));
  if (scenarios.length === 0) return [];
  const frames = scenarios.flatMap(({ answers }) => frameOf(decision, answers));
  return axes.flatMap((axis) => {
    if (axis.cell) return [];
    const slot = decision.last.table!.columns[axis.columns[0]!]!.slot;
    const values = frames.map((frame) => frame[slot]!);
    return boundariesOf(axis)
      .map((sides) => ({ sides, untested: sides.filter((side) => !values.some(side.holds)) }))
      .filter(({ untested }) => untested.length > 0)
      .map(({ sides, untested }): Found => {
        const [below, above] = sides;
        const rows = rulesIn(below.rules ^ above.rules).map((rule) => rule + 1);
        const missing = untested.map(({ text }) => text).join(' or ');
        return { kind: 'boundary not tested', severity: 'warning', element: decision.name, rows, message: `No scenario has ${axis.name} ${missing}, at the boundary between ${below.text} and ${above.text}.` }; // prettier-ignore
      });
  });
}

function belongs({ date, council }: AnalysedScenario, circumstance: Circumstance, options: AnalyseOptions): boolean {
  const day = date ?? options.date;
  return council === circumstance.council && (day === undefined || isDuring(day, circumstance));
}

function frameOf(decision: CompiledDecision, answers: AnalysedScenario['answers']): Value[][] {
  try {
    return [decision.frame(answers)];
  } catch (error) {
    // A scenario may be about an answer that is refused.
    if (error instanceof Refusal) return [];
    throw error;
  }
}

/** One side of a boundary: the nearest value or, where there is none because values lie close together, any of the class. */
interface Side {
  text: string;
  rules: bigint;
  holds: (value: Value) => boolean;
}

function boundariesOf({ classes }: Axis): [Side, Side][] {
  const line = classes.filter(({ value }) => ['number', 'date'].includes(kindOf(value)));
  return line.slice(1).flatMap((above, index): [Side, Side][] => {
    const below = line[index]!;
    if (below.rules === above.rules) return [];
    return below.last === undefined
      ? [[closeSide(line, index), closeSide(line, index + 1)]]
      : [[countedSide(below, below.last), countedSide(above, above.value)]];
  });
}

const countedSide = ({ rules }: AxisClass, nearest: Value): Side => ({
  text: valueText(nearest),
  rules,
  holds: (value) => equal(value, nearest) === true,
});

/** Classes are limits and what lies between them in turn: a limit has its value alone, what lies between ends at its neighbours. */
function closeSide(line: readonly AxisClass[], at: number): Side {
  const { value: own, rules } = line[at]!;
  const below = line[at - 1]?.value;
  const above = line[at + 1]?.value;
  const isLimit = at % 2 === 1;
  const text = isLimit
    ? valueText(own)
    : [below === undefined ? '' : `more than ${valueText(below)}`, above === undefined ? '' : `less than ${valueText(above)}`].filter(Boolean).join(' and '); // prettier-ignore
  const inside = (value: Value): boolean =>
    (below === undefined || (order(value, below) ?? -1) > 0) && (above === undefined || (order(value, above) ?? 1) < 0);
  return { text, rules, holds: (value) => (isLimit ? equal(value, own) === true : inside(value)) };
}
