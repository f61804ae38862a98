import type { CompileOptions } from '../compile.js';
import type { Model, Parameter } from '../model/model.js';
import { dateFromText } from '../value/calendar.js';
import type { AnalyseOptions, Circumstance } from './report.js';
import type { Found } from './table-findings.js';

const dayOf = (text: string): number => dateFromText(text)?.day ?? NaN;

/** Every period in which all parameters that are used have a value that does not change, for no council and for each. */
export function circumstancesOf(used: readonly Parameter[], { date, overrides = {} }: AnalyseOptions): Circumstance[] {
  const councils = [undefined, ...Object.keys(overrides)];
  const periods = used.length === 0 ? [{}] : periodsOf(used, date);
  return periods.flatMap((period) =>
    councils.map((council) => ({ ...period, ...(council !== undefined && { council }) })),
  );
}

function periodsOf(used: readonly Parameter[], date: string | undefined): Circumstance[] {
  const days = new Map(
    used.flatMap(({ values }) => values.flatMap(({ from, to }) => [from, to])).filter((day) => day !== undefined).map((day) => [dayOf(day), day]), // prettier-ignore
  );
  const starts = [...days].sort(([a], [b]) => a - b).map(([, day]) => day);
  const periods = starts.map((from, index): Circumstance => {
    const to = starts[index + 1];
    return to === undefined ? { from } : { from, to };
  });
  return periods.filter((period) => used.every((parameter) => hasValue(parameter, period.from!)) && (date === undefined || isDuring(date, period))); // prettier-ignore
}

/** Whether a day lies in a period; a period without a beginning is every day. */
export const isDuring = (date: string, { from, to }: Circumstance): boolean =>
  (from === undefined || dayOf(from) <= dayOf(date)) && (to === undefined || dayOf(date) < dayOf(to));

const hasValue = ({ values }: Parameter, date: string): boolean => values.some((value) => isDuring(date, value));

export const optionsFor = ({ from, council }: Circumstance, { date, overrides }: AnalyseOptions): CompileOptions => ({
  ...(from !== undefined ? { date: from } : date !== undefined && { date }),
  ...(council !== undefined && { overrides: overrides![council]! }),
});

/** Parameters that nothing uses, and days on which one that is used has no value although another has. */
export function parameterFindings(model: Model, used: readonly Parameter[], options: AnalyseOptions): Found[] {
  const unused = (model.parameters ?? []).filter((parameter) => !used.includes(parameter));
  const begin = Math.min(...used.flatMap(({ values }) => values.map(({ from }) => dayOf(from))));
  return [
    ...unused.map(({ name }): Found => ({ kind: 'parameter never used', severity: 'warning', element: name, rows: [], message: `Nothing uses the parameter ${name}.` })), // prettier-ignore
    ...used.flatMap((parameter) => missing(parameter, begin, options)),
  ];
}

function missing({ name, values }: Parameter, begin: number, { date }: AnalyseOptions): Found[] {
  const found = (severity: Found['severity'], when: string): Found => ({ kind: 'parameter missing', severity, element: name, rows: [], message: `The parameter ${name} has no value ${when}.` }); // prettier-ignore
  if (date !== undefined) return hasValue({ name, values }, date) ? [] : [found('defect', `on ${date}`)];
  const sorted = [...values].sort((a, b) => dayOf(a.from) - dayOf(b.from));
  const [first] = sorted;
  if (!first) return [found('defect', 'at all')];
  const holes = sorted.flatMap(({ to }, index) => {
    const next = sorted[index + 1];
    if (to === undefined || (next && dayOf(next.from) <= dayOf(to))) return [];
    return [next ? found('defect', `from ${to} until ${next.from}`) : found('warning', `from ${to} on`)];
  });
  return [...(dayOf(first.from) > begin ? [found('warning', `before ${first.from}, when others have one`)] : []), ...holes]; // prettier-ignore
}
