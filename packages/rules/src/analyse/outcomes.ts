import type { CompiledDecision } from '../decision.js';
import type { Model, OutputColumn } from '../model/model.js';
import { keyOf } from '../relevance/key.js';
import type { Context, Value } from '../value/value.js';
import { allowedValues, listedValues } from './allowed.js';
import type { Found, TableAnalysis } from './table-findings.js';
import { valueText } from './words.js';

/** A column's value in a rule's constant result, which is a context where a table has several outputs. */
const part = (value: Value, { name, label }: OutputColumn, { length }: readonly OutputColumn[]): Value =>
  length === 1 ? value : ((value as Context).get(name ?? label ?? '') ?? null);

/** Rules whose output is none of the values that its column lists: such an outcome becomes null. */
export function unlistedFindings({ last: { decision, table } }: CompiledDecision): Found[] {
  const { outputs, rules } = table!.table;
  return outputs.flatMap((output, column) =>
    rules.flatMap(({ then }, rule): Found[] => {
      const constant = table!.constants[rule];
      const text = then[column]!.trim();
      if (output.values === undefined || constant === undefined || text === 'null') return [];
      if (part(constant, output, outputs) !== null) return [];
      return [{ kind: 'outcome not listed', severity: 'defect', element: decision.name, rows: [rule + 1], message: `Rule ${rule + 1} gives ${text}, which is none of the values that its column lists (${output.values}), so its outcome is null.` }]; // prettier-ignore
    }),
  );
}

/** Outcomes that a table declares, by its columns, its type or its words, and that no rule which can apply ever gives. */
export function outcomeFindings(
  { last: { decision, table } }: CompiledDecision,
  model: Model,
  analysis: TableAnalysis,
): Found[] {
  const { outputs, rules } = table!.table;
  const values = analysis.reachable.map((rule) => table!.constants[rule]);
  // What is worked out, or put together from several rules, can be anything.
  if (values.includes(undefined) || table!.table.aggregation) return [];
  return outputs.flatMap((output, column) => {
    const given = new Set((values as Value[]).map((value) => keyOf(part(value, output, outputs))));
    // A default is given where there is a gap; its text is one of the declared values'.
    const fallback = analysis.hasGap || outputs.length > 1 ? output.default?.trim() : undefined;
    const never = declaredFor(
      output,
      outputs.length === 1 ? decision.outcomes : undefined,
      decision.type,
      model,
    ).filter((value) => !given.has(keyOf(value)) && valueText(value) !== fallback);
    return never.map((value): Found => {
      const rows = rules.flatMap(({ then }, row) => (then[column]?.trim() === valueText(value) ? [row + 1] : []));
      return { kind: 'outcome never given', severity: 'warning', element: decision.name, rows, message: `No answers lead to the outcome ${valueText(value)}.` }; // prettier-ignore
    });
  });
}

function declaredFor(
  { values, type }: OutputColumn,
  outcomes: { value: string }[] | undefined,
  decisionType: string | undefined,
  model: Model,
): Value[] {
  const listed = [
    ...((values === undefined ? undefined : listedValues(values)) ?? []),
    ...(allowedValues(model, type) ?? (outcomes || values ? [] : allowedValues(model, decisionType)) ?? []),
    ...(outcomes ?? []).map(({ value }) => value),
  ];
  return [...new Map(listed.map((value) => [keyOf(value), value])).values()] as Value[];
}
