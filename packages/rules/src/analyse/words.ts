import { kindOf, type Value } from '../value/value.js';
import { toPlain } from '../model/types.js';
import type { Axis, AxisClass } from './axes.js';
import type { Box } from './cover.js';
import type { Finding } from './report.js';

/** Says where a box is, column by column; columns that can be anything are left out. */
export function regionOfBox(axes: readonly Axis[], box: Box): NonNullable<Finding['region']> {
  return axes.flatMap(({ name, classes, cell }, axis) => {
    const chosen = box[axis];
    if (!chosen || chosen.length === classes.length) return [];
    const values = cell
      ? classes[chosen[0]!]!.value === true
        ? 'passes'
        : 'does not pass'
      : valuesText(classes, chosen);
    return [{ column: name, values }];
  });
}

/** Some classes of an axis as FEEL would test them, neighbours together. */
function valuesText(classes: readonly AxisClass[], chosen: readonly number[]): string {
  const runs: AxisClass[][] = [];
  for (const index of [...chosen].sort((a, b) => a - b)) {
    const each = classes[index]!;
    const run = runs.at(-1);
    const follows = run && chosen.includes(index - 1) && run.at(-1)!.last !== undefined && each.last !== undefined;
    if (follows) run.push(each);
    else runs.push([each]);
  }
  return runs.map((run) => rangeText(run[0]!.value, run.at(-1)!.last ?? run[0]!.value)).join(', ');
}

const rangeText = (first: Value, last: Value): string => {
  const [low, high] = [valueText(first), valueText(last)];
  return low === high ? low : `[${low}..${high}]`;
};

/** A value as FEEL writes it. */
export function valueText(value: Value): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (kindOf(value) === 'date') return `@"${String(value)}"`;
  return typeof value === 'object' && value !== null ? JSON.stringify(toPlain(value)) : String(value);
}

/** `Savings [0..5] and Student null`; `any answers` for the whole space. */
export const regionText = (region: NonNullable<Finding['region']>): string =>
  region.length === 0 ? 'any answers' : inWords(region.map(({ column, values }) => `${column} ${values}`), 'and'); // prettier-ignore

/** `1, 2 and 3` */
export function inWords(items: readonly (string | number)[], word: string): string {
  const last = String(items.at(-1) ?? '');
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${word} ${last}`;
}
