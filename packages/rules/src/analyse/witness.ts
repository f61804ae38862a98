import type { CompiledDecision } from '../decision.js';
import { toPlain } from '../model/types.js';
import { Refusal } from '../refusal.js';
import { extentOf, valuesOf } from '../relevance/cases.js';
import { openIn } from '../relevance/open-inputs.js';
import { keyOf } from '../relevance/key.js';
import { preparedFor } from '../relevance/still-matters.js';
import type { Case } from '../relevance/line.js';
import { CalendarDate } from '../value/calendar.js';
import { unknown } from '../value/unknown.js';
import { and, not, type Truth, type Value } from '../value/value.js';
import type { CompiledColumn, CompiledTable } from '../table/compile-table.js';
import type { Axis } from './axes.js';
import type { Budget } from './budget.js';
import type { Box } from './cover.js';

/** Answers, and the values that they are. */
export type Example = Record<string, unknown>;

/** Answers that do it; `impossible` when none do; `not found` when none of those tried do, or the budget ended. */
export type Search = Example | 'impossible' | 'not found';

/** What answers are looked for. */
export interface Goal {
  /** Whether it is so in a frame. */
  reached: (frame: Value[]) => Truth;
  /** What has been decided on the way, as a text, where more than one thing can have been. */
  decided?: (frame: Value[]) => string;
}

/** Tries answers, a part of them at a time, wherever the goal is not decided yet. */
export function findAnswers(decision: CompiledDecision, goal: Goal, budget: Budget): Search {
  const { cases, uses } = preparedFor(decision);
  const { inputs } = decision;
  const { columns } = uses.reads.at(-1)!;
  const read = new Set(columns.flat());
  // Where a cell asks for more than its column's value, what is known of it still counts.
  const mixed = new Set(columns.flatMap((slots, column) => (isPlain(decision.last.table!.columns[column]!) ? [] : slots))); // prettier-ignore
  const failed = new Set<string>();
  const tried = inputs.map((input, index) => (cases[index]!.exact ? cases[index]!.cases : samplesOf(input, cases[index]!.cases))); // prettier-ignore
  let exact = cases.every((each) => each.exact);
  const frame = decision.frame({});
  const search = (): boolean => {
    const truth = reached(decision, goal, frame);
    if (truth !== unknown) return truth === true;
    const { inputs: open, key: asked } = openIn(decision, uses, frame, read);
    const key = [asked, ...[...mixed].map((slot) => keyOf(frame[slot] ?? null)), goal.decided?.(frame)].join('|');
    const next = inputs.findIndex(({ slot }) => open.has(slot));
    if (next === -1 || failed.has(key)) return false;
    if (!budget.spendOn(decision)) {
      exact = false;
      return false;
    }
    const { slot } = inputs[next]!;
    for (const { value } of tried[next]!) {
      frame[slot] = value;
      if (search()) return true;
    }
    frame[slot] = unknown;
    failed.add(key);
    return false;
  };
  if (!search()) return exact ? 'impossible' : 'not found';
  return Object.fromEntries(
    inputs.map(({ input, slot }, index) => [
      input.name,
      toPlain(frame[slot] === unknown ? (tried[index]![0]?.value ?? null) : frame[slot]!),
    ]),
  );
}

/** Whether a column asks for one value, in intervals. */
const isPlain = ({ expression, regions }: CompiledColumn): boolean =>
  expression.kind === 'name' && !regions.includes(undefined);

function reached(decision: CompiledDecision, goal: Goal, frame: Value[]): Truth {
  try {
    return goal.reached(decision.run(frame));
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** How many examples of a large domain are tried. */
const SAMPLES = 100;

/** Examples of answers that cannot be cut into cases: every value of a small domain, or some from one end to the other. */
function samplesOf({ input: { domain } }: CompiledDecision['inputs'][number], cases: readonly Case[]): Case[] {
  const listed = domain && valuesOf(domain);
  if (listed) return listed.map((value) => ({ value, weight: 1 }));
  const extent = domain && extentOf(domain);
  if (!extent) return [...cases];
  const at = (value: Value | undefined): number => (value instanceof CalendarDate ? value.day : (value as number));
  const [low, high] = [at(extent.low), at(extent.high)];
  const spread = Array.from({ length: SAMPLES + 1 }, (_, index) => low + Math.round(((high - low) * index) / SAMPLES));
  const value = (place: number): Value => (extent.kind === 'date' ? new CalendarDate(place) : place);
  return [...cases, ...spread.map((place): Case => ({ value: value(place), weight: 1 }))];
}

/** Whether a frame lies in a box of a table's space. */
export function inBox(axes: readonly Axis[], table: CompiledTable, box: Box): Goal {
  const wanted = axes.flatMap((axis, index) => (box[index] ? [{ axis, classes: box[index].map((at) => axis.classes[at]!) }] : [])); // prettier-ignore
  const reached: Goal['reached'] = (frame) =>
    wanted.reduce<Truth>((truth, { axis, classes }) => {
      if (truth === false) return false;
      if (axis.cell) {
        const passes = table.columns[axis.cell.column]!.checks[axis.cell.rule]!(frame);
        return passes === unknown
          ? unknown
          : and(
              truth,
              classes.some(({ value }) => value === (passes === true)),
            );
      }
      const rules = rulesPassing(axis, table, frame);
      return rules === unknown
        ? unknown
        : and(
            truth,
            classes.some((each) => each.rules === rules),
          );
    }, true);
  return { reached };
}

/** The rules whose cells pass on an axis; unknown when the value tested is. */
function rulesPassing(axis: Axis, { columns, table }: CompiledTable, frame: Value[]): bigint | typeof unknown {
  if (frame[columns[axis.columns[0]!]!.slot] === unknown) return unknown;
  let rules = 0n;
  table.rules.forEach((_, rule) => {
    const passes = axis.columns.every((column) => !columns[column]!.regions[rule] || columns[column]!.checks[rule]!(frame) === true); // prettier-ignore
    if (passes) rules |= 1n << BigInt(rule);
  });
  return rules;
}

/** Whether a rule is the one that a table takes, when the rules of `before` come first. */
export function taken(table: CompiledTable, rule: number, before: readonly number[]): Goal {
  const none = noneOf(table, before);
  return { ...none, reached: (frame) => and(fires(table, rule, frame), none.reached(frame)) };
}

/** Whether a table has no rule that fires. */
export const uncovered = (table: CompiledTable): Goal => noneOf(table, [...table.table.rules.keys()]);

function noneOf(table: CompiledTable, rows: readonly number[]): Goal {
  const reached: Goal['reached'] = (frame) => rows.reduce<Truth>((truth, row) => (truth === false ? false : and(truth, not(fires(table, row, frame)))), true); // prettier-ignore
  // Which of the rules are out of the question already.
  return { reached, decided: (frame) => rows.map((row) => Number(fires(table, row, frame) === false)).join('') };
}

function fires({ columns }: CompiledTable, row: number, frame: Value[]): Truth {
  let truth: Truth = true;
  for (const { checks } of columns) {
    truth = and(truth, truthful(checks[row]!(frame)));
    if (truth === false) return false;
  }
  return truth;
}

/** A cell that cannot be compared does not pass. */
const truthful = (truth: Truth): Truth => (truth === null ? false : truth);
