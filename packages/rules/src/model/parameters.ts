import { placed, Refusal } from '../refusal.js';
import { order, type Value } from '../value/value.js';
import { dayOf } from './day.js';
import type { Parameter, ParameterValue, Source } from './model.js';
import { readAnswer, type Type } from './types.js';

/** A parameter's value on one day. */
export interface ResolvedParameter {
  name: string;
  value: Value;
  unit?: string;
  /** The period in which the value holds. */
  from: string;
  to?: string;
  source?: Source;
  /** Whether a council's own value replaced the one above. */
  overridden: boolean;
}

export type Overrides = Readonly<Record<string, number | string | boolean>>;

/** The value that holds on a day, or a council's own instead. No value on that day is an error, never the last one. */
export function resolveParameter(
  parameter: Parameter,
  date: string | undefined,
  overrides: Overrides,
  type: Type,
): ResolvedParameter {
  const { name, unit } = parameter;
  if (date === undefined) throw new Refusal(NEEDS_DAY, { element: name }, 'compile the decision for a `date`');
  const period = parameter.values.find((value) => holdsOn(value, day(date, name), name));
  if (!period)
    throw new Refusal(
      `it has no value on ${date}`,
      { element: name },
      `its values: ${parameter.values.map(periodText).join('; ') || 'none'}`,
    );
  const overridden = Object.hasOwn(overrides, name);
  const value = readAnswer(overridden ? overrides[name] : period.value, type, name);
  const { from, to, source } = period;
  return {
    name,
    value,
    ...(unit !== undefined && { unit }),
    from,
    ...(to !== undefined && { to }),
    ...(source && { source }),
    overridden,
  };
}

const NEEDS_DAY = 'its value depends on the day';

/** Whether something was refused only because nobody said for which day to decide. */
export const lacksDay = ({ reason }: Refusal): boolean => reason === NEEDS_DAY;

/** Overrides of what is no parameter are mistakes, and so are those out of bounds, whether a decision uses them or not. */
export function checkOverrides(
  overrides: Overrides,
  parameters: readonly Parameter[],
  typeOf: (parameter: Parameter) => Type,
): void {
  for (const [name, value] of Object.entries(overrides)) {
    const parameter = parameters.find((each) => each.name === name);
    if (!parameter)
      throw new Refusal(
        'there is no such parameter to override',
        { element: name },
        `the parameters are ${parameters.map((each) => each.name).join(', ')}`,
      );
    const type = typeOf(parameter);
    checkBounds(parameter, readAnswer(value, type, name), type);
  }
}

const day = (text: string, name: string): number => placed({ element: name }, () => dayOf(text));

const holdsOn = ({ from, to }: ParameterValue, on: number, name: string): boolean =>
  day(from, name) <= on && (to === undefined || on < day(to, name));

const periodText = ({ from, to }: ParameterValue): string => (to === undefined ? `from ${from}` : `${from} to ${to}`);

/** Periods end on the day on which the next begins; two that share a day contradict each other. */
export function checkPeriods({ name, values }: Parameter): void {
  const sorted = values
    .map((value) => ({
      text: periodText(value),
      from: day(value.from, name),
      to: value.to === undefined ? Infinity : day(value.to, name),
    }))
    .sort((a, b) => a.from - b.from);
  sorted.forEach(({ text, from, to }, index) => {
    if (to <= from) throw new Refusal(`the period ${text} is empty`, { element: name });
    const next = sorted[index + 1];
    if (next && next.from < to) throw new Refusal(`the periods ${text} and ${next.text} overlap`, { element: name });
  });
}

function checkBounds({ name, bounds }: Parameter, value: Value, type: Type): void {
  if (!bounds) throw new Refusal('a council may not set this value', { element: name }, 'declare bounds to allow it');
  const low = order(value, readAnswer(bounds.from, type, name));
  const high = order(value, readAnswer(bounds.to, type, name));
  if (low === null || high === null || low < 0 || high > 0)
    throw new Refusal(`${String(value)} is not from ${bounds.from} to ${bounds.to}`, { element: name });
}
