import type { CompiledDecision, CompiledInput } from '../decision.js';
import type { Model } from '../model/model.js';
import type { CompiledColumn, CompiledTable } from '../table/compile-table.js';
import { isEmpty, rank, type Region } from '../table/region.js';
import type { FeelNumber } from '../value/decimal.js';
import { MonthsDuration, SecondsDuration } from '../value/duration.js';
import { kindOf, type Kind, type Value } from '../value/value.js';
import { extentOf, valuesOf } from '../relevance/cases.js';
import { cut, type Case, type Extent } from '../relevance/line.js';
import { limitsOf } from '../relevance/uses.js';
import { extentOfExpression, nullnessOf, type Outcomes } from './extent.js';
import { allowedValues } from './allowed.js';

/** Rules as bits: rule r is bit r. */
export type Rules = bigint;

/** One thing that a table asks, and the classes of answers that its rules can tell apart. */
export interface Axis {
  /** Columns that ask it: more than one when they test the same. */
  columns: number[];
  name: string;
  classes: AxisClass[];
  /** Rules whose cells here pass everything. */
  any: Rules;
  /** Whether its classes are answers to an input as they are given. */
  input?: CompiledInput;
  /** Whether it is null only where it passes on another null: all of these are tried, so that it is known when there are none. */
  passesOn?: boolean;
  /** Set when it is a cell that is more than intervals: its classes are that the cell passes, and that it does not. */
  cell?: { column: number; rule: number };
}

export interface AxisClass extends Case {
  /** Rules whose cells pass. */
  rules: Rules;
}

/** The axes of a table. Cells that depend on more than their column's value are axes of their own. */
export function axesOf(table: CompiledTable, decision: CompiledDecision, model: Model, outcomes: Outcomes): Axis[] {
  const asked = new Map<string, number[]>();
  table.columns.forEach((_, index) => {
    const key = keyOfColumn(table, index);
    asked.set(key, [...(asked.get(key) ?? []), index]);
  });
  return [...asked.values()].flatMap((columns) => [
    valueAxis(columns, table, decision, model, outcomes),
    ...columns.flatMap((column) => cellAxes(column, table)),
  ]);
}

/** Columns that ask the same are one axis. */
function keyOfColumn({ columns, table }: CompiledTable, index: number): string {
  const { expression, slot } = columns[index]!;
  return expression.kind === 'name' ? String(slot) : table.inputs[index]!.expression;
}

export const bit = (rule: number): Rules => 1n << BigInt(rule);

/** The numbers of some rules, from 0, in order. */
export const rulesIn = (rules: Rules): number[] =>
  [...rules.toString(2)].reverse().flatMap((digit, rule) => (digit === '1' ? [rule] : []));

function valueAxis(
  columns: number[],
  { columns: ofTable, table }: CompiledTable,
  decision: CompiledDecision,
  model: Model,
  outcomes: Outcomes,
): Axis {
  const own = columns.map((column) => ofTable[column]!);
  const [first] = own as [CompiledColumn];
  const input = decision.inputs.find(({ slot }) => first.expression.kind === 'name' && slot === first.slot);
  const regions = own
    .flatMap((column) => [...column.regions, column.declared])
    .filter((region) => region !== undefined);
  const possible = possibleValues(first, input, decision, model, outcomes, regions);
  const limits = regions.flatMap(limitsOf);
  const all = possible(limits);
  // Where an input has no domain, what its columns expect is the nearest to one.
  const found = input && !input.input.domain ? all.filter(({ value }) => own.every((column) => isExpected(value, column))) : all; // prettier-ignore
  // Lists and contexts are not cut: null stands for them.
  const cases = found.length > 0 ? found : single([null]);
  const passes = (rule: number, value: Value): boolean =>
    own.every((column) => !column.regions[rule] || isIn(isExpected(value, column) ? value : null, column.regions[rule])); // prettier-ignore
  const classes = cases.map((each) => {
    let rules = 0n;
    for (let rule = 0; rule < table.rules.length; rule += 1) if (passes(rule, each.value)) rules |= bit(rule);
    return { ...each, rules };
  });
  const any = classes.reduce((shared, { rules }) => shared & rules, bit(table.rules.length) - 1n);
  const { label, expression } = table.inputs[columns[0]!]!;
  const passesOn = !input && nullnessOf(first.expression, { decision, outcomes }) === 'passed on';
  return { columns, name: label ?? expression, classes, any, ...(input && { input }), ...(passesOn && { passesOn }) };
}

/** A value that its column does not expect counts as null there. */
const isExpected = (value: Value, { declared }: CompiledColumn): boolean =>
  value === null || !declared || isIn(value, declared);

/** Whether a value passes a cell. */
export function isIn(value: Value, { kind, spans, nulls, any }: Region): boolean {
  if (any) return true;
  if (value === null) return nulls === true;
  return kindOf(value) === kind && spans.some((span) => !isEmpty(span) && inSpan(value, span));
}

function inSpan(value: Value, { low, high, lowClosed, highClosed }: Region['spans'][number]): boolean {
  const fromLow = low === undefined ? 1 : rank(value, low);
  const fromHigh = high === undefined ? -1 : rank(value, high);
  return (fromLow > 0 || (fromLow === 0 && lowClosed)) && (fromHigh < 0 || (fromHigh === 0 && highClosed));
}

const single = (values: readonly Value[]): Case[] => values.map((value) => ({ value, weight: 1 }));

/** The values that a column can have, cut at limits. */
function possibleValues(
  column: CompiledColumn,
  input: CompiledInput | undefined,
  decision: CompiledDecision,
  model: Model,
  outcomes: Outcomes,
  regions: readonly Region[],
): (limits: readonly Value[]) => Case[] {
  const maker = decision.steps.find(({ slot }) => column.expression.kind === 'name' && slot === column.slot);
  const made = maker && outcomes.get(maker.decision.name);
  if (made) return () => single(made);
  const domain = input?.input.domain;
  const asked = !domain && regions.some((region) => !region.any && region.nulls === true);
  const nulls = asked || nullnessOf(column.expression, { decision, outcomes }) !== 'never' ? single([null]) : [];
  const listed = (domain && valuesOf(domain)) ?? (input && allowedValues(model, input.input.type));
  if (listed && (!domain || domain.kind === 'enumeration' || domain.kind === 'boolean'))
    return () => [...single(listed), ...nulls];
  const kinds = new Set<Kind>(regions.map(({ kind }) => kind).filter((kind) => kind !== undefined));
  const declared = input?.type.kind ?? maker?.type.kind;
  if (declared) kinds.add(declared);
  // Where nothing says of which kind it is, a text stands for all that is not null.
  if (kinds.size === 0) kinds.add('string');
  const extents = (domain && [extentOf(domain)!]) ?? [...kinds].map((kind): Extent => extentOfExpression(column.expression, kind, { decision, outcomes })); // prettier-ignore
  return (limits) => [
    ...extents.flatMap((extent) => cut(extent, limits) ?? cutDurations(extent.kind, limits)),
    ...nulls,
  ];
}

/** Durations, cut as the numbers of months or seconds that they are; nothing of other kinds. */
function cutDurations(kind: Kind, limits: readonly Value[]): Case[] {
  const own = limits.filter((limit) => kindOf(limit) === kind);
  const numbers = own.map((limit) => (limit instanceof MonthsDuration ? limit.months : (limit as SecondsDuration).seconds)); // prettier-ignore
  const made = kind === 'months' ? months : kind === 'seconds' ? seconds : undefined;
  const cases = made && cut({ kind: 'number', whole: kind === 'months' }, numbers);
  return (cases ?? []).map(({ value, last, weight }) => ({ value: made!(value), weight, ...(last !== undefined && { last: made!(last) }) })); // prettier-ignore
}

const months = (value: Value): Value => new MonthsDuration(value as number);
const seconds = (value: Value): Value => new SecondsDuration(value as FeelNumber);

/** Cells that say the same are one axis. */
function cellAxes(column: number, { columns, table }: CompiledTable): Axis[] {
  const asking = new Map<string, number[]>();
  columns[column]!.regions.forEach((region, rule) => {
    const text = table.rules[rule]!.when[column]!.trim();
    if (!region) asking.set(text, [...(asking.get(text) ?? []), rule]);
  });
  const { label, expression } = table.inputs[column]!;
  const all = bit(table.rules.length) - 1n;
  return [...asking].map(([text, rules]) => {
    const others = rules.reduce((left, rule) => left & ~bit(rule), all);
    const classes = [
      { value: true, weight: 1, rules: all },
      { value: false, weight: 1, rules: others },
    ];
    return { columns: [column], name: `${label ?? expression} (${text})`, classes, any: others, cell: { column, rule: rules[0]! } }; // prettier-ignore
  });
}
