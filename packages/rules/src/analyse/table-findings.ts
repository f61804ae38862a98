import type { CompiledDecision } from '../decision.js';
import type { Model } from '../model/model.js';
import { toPlain } from '../model/types.js';
import { keyOf } from '../relevance/key.js';
import type { CompiledTable } from '../table/compile-table.js';
import type { Value } from '../value/value.js';
import { axesOf, bit, rulesIn, type Axis, type Rules } from './axes.js';
import type { Outcomes } from './extent.js';
import { Budget } from './budget.js';
import { Cover, type Box } from './cover.js';
import type { Finding } from './report.js';
import { findAnswers, inBox, taken, uncovered, type Goal, type Search } from './witness.js';
import { widened } from './widen.js';
import { inWords, regionOfBox, regionText } from './words.js';

export type Found = Omit<Finding, 'circumstances'>;

/** No table lists more of one kind than this; the rest is counted. */
const MOST = 50;

/** Of parts that no rule covers, before they are put together. */
const MOST_PARTS = 1000;

/** Everything about the table that makes a decision; `decision` is compiled for it alone. */
export class TableAnalysis {
  readonly #table: CompiledTable;
  readonly #axes: Axis[];
  /** All rules. */
  readonly all: Rules;
  readonly #budget: Budget;
  readonly #searching: Budget;
  /** For each rule, the classes that it passes on each axis. */
  readonly #boxes: Box[];
  readonly findings: Found[] = [];
  /** Rules, from 0, that can be taken. */
  readonly reachable: number[] = [];
  hasGap = false;
  /** Whether rules contradict each other somewhere, so that the outcome is null. */
  #hasConflict = false;

  constructor(
    readonly decision: CompiledDecision,
    model: Model,
    outcomes: Outcomes,
    budget: number,
  ) {
    this.#table = decision.last.table!;
    this.#axes = axesOf(this.#table, decision, model, outcomes);
    this.all = bit(this.#table.table.rules.length) - 1n;
    this.#budget = new Budget(budget);
    this.#searching = new Budget(Math.ceil(budget / 10));
    this.#boxes = this.#table.table.rules.map((_, rule) => this.#boxOf(bit(rule)));
    const duplicates = this.#duplicates();
    this.#unreachable(duplicates);
    this.#overlaps(duplicates);
    this.#gaps();
    if (this.#budget.ended || this.#searching.ended)
      this.#add({ kind: 'not finished', severity: 'warning', rows: [], message: `The budget of ${budget} ended before all of the table was looked at: there may be more to find.` }); // prettier-ignore
  }

  get axes(): readonly Axis[] {
    return this.#axes;
  }

  /** Whether every axis is an input, so that answers can be read off a box. */
  get #isDirect(): boolean {
    return this.#axes.every(({ input, cell }) => input && !cell);
  }

  #add(found: Omit<Found, 'element'>): void {
    this.findings.push({ element: this.decision.name, ...found });
  }

  #boxOf(rules: Rules): Box {
    return this.#axes.map(({ classes }) => classes.flatMap(({ rules: own }, index) => ((own & rules) === rules ? [index] : []))); // prettier-ignore
  }

  /** Answers in a box. Where every column is an answer as it was given, they can be read off it. */
  #example(box: Box, goal: Goal = inBox(this.#axes, this.#table, box)): Search {
    if (!this.#isDirect) return this.#search(goal);
    return Object.fromEntries(
      this.#axes.map(({ input, classes }, axis) => [
        input!.input.name,
        toPlain(classes[box[axis]?.[0] ?? 0]?.value ?? null),
      ]),
    );
  }

  #search(goal: Goal): Search {
    return findAnswers(this.decision, goal, this.#searching);
  }

  #report(found: Omit<Found, 'element' | 'example'>, search: Search): boolean {
    if (search === 'impossible') return false;
    if (search === 'not found')
      this.#add({ ...found, severity: 'warning', message: `${found.message.slice(0, -1)}, if any answers lead there: none of those tried did.` }); // prettier-ignore
    else this.#add({ ...found, example: search });
    return true;
  }

  #outputKey(rule: number): string {
    const constant = this.#table.constants[rule];
    return constant === undefined ? `= ${this.#table.table.rules[rule]!.then.join('; ')}` : keyOf(constant);
  }

  #duplicates(): Set<number> {
    const seen = new Map<string, number>();
    const { rules, hitPolicy } = this.#table.table;
    const later = new Set<number>();
    rules.forEach((_, rule) => {
      const key = JSON.stringify([this.#boxes[rule], this.#outputKey(rule)]);
      const first = seen.get(key);
      if (first === undefined) return void seen.set(key, rule);
      // Two rules that never apply are each unreachable.
      if (this.#boxes[rule]!.some((classes) => classes?.length === 0)) return;
      later.add(rule);
      const severity = hitPolicy === 'UNIQUE' ? 'defect' : 'warning';
      const message = `Rule ${rule + 1} says the same as rule ${first + 1}, for the same answers.`;
      this.#add({ kind: 'duplicate rule', severity, rows: [first + 1, rule + 1], message });
    });
    return later;
  }

  /** Rules that come before a rule, where only the first counts. */
  #before(rule: number): number[] {
    const { hitPolicy, rules } = this.#table.table;
    const others = rules.map((_, other) => other).filter((other) => other !== rule);
    if (hitPolicy === 'FIRST') return others.filter((other) => other < rule);
    if (hitPolicy !== 'PRIORITY' || this.#table.constants.includes(undefined)) return [];
    return others.filter((other) => this.#table.byPriority([], other, rule) < 0);
  }

  #unreachable(duplicates: ReadonlySet<number>): void {
    this.#table.table.rules.forEach((_, rule) => {
      const box = this.#boxes[rule]!;
      const empty = box.findIndex((classes) => classes?.length === 0);
      const before = this.#before(rule);
      const rules = before.reduce((sum, other) => sum | bit(other), 0n);
      const open = empty === -1 && new Cover(this.#axes, this.#budget, box, true).open(rules, 1).boxes[0];
      const possible = open && (this.#isDirect || this.#example(open, taken(this.#table, rule, before)) !== 'impossible'); // prettier-ignore
      if (possible || (empty === -1 && !open && this.#budget.ended)) return void this.reachable.push(rule);
      if (duplicates.has(rule)) return;
      const meeting = this.#meeting(rule);
      const hiding = before.filter((other) => meeting.includes(other));
      const message =
        empty !== -1
          ? `Rule ${rule + 1} can never apply: no possible value of ${this.#axes[empty]!.name} passes its cell.`
          : open || hiding.length === 0
            ? `Rule ${rule + 1} can never apply: no answers lead to it.`
            : `Rule ${rule + 1} can never apply: rule${hiding.length > 1 ? 's' : ''} ${inWords(hiding.map((other) => other + 1), 'and')} before it cover${hiding.length > 1 ? '' : 's'} all of it.`; // prettier-ignore
      this.#add({ kind: 'unreachable rule', severity: 'defect', rows: [rule + 1], message });
    });
  }

  /** The rules that share a class with a rule on every axis, itself among them. */
  #meeting(rule: number): number[] {
    const meeting = this.#axes.reduce(
      (rules, { classes }, axis) => rules & this.#boxes[rule]![axis]!.reduce((sum, index) => sum | classes[index]!.rules, 0n), // prettier-ignore
      this.all,
    );
    return rulesIn(meeting);
  }

  #overlaps(duplicates: ReadonlySet<number>): void {
    const { hitPolicy, rules } = this.#table.table;
    if (hitPolicy !== 'UNIQUE' && hitPolicy !== 'ANY') return;
    let more = 0;
    let listed = 0;
    rules.forEach((_, a) => {
      for (const b of this.#meeting(a).filter((other) => other > a)) {
        const same = this.#outputKey(a) === this.#outputKey(b);
        if (hitPolicy === 'ANY' && same) continue;
        const box = this.#boxOf(bit(a) | bit(b));
        if (duplicates.has(b)) this.#hasConflict = true;
        else if (listed >= MOST) more += 1;
        else if (this.#report(this.#overlap(a, b, box, same), this.#example(box))) listed += 1;
      }
    });
    if (listed > 0) this.#hasConflict = true;
    if (more > 0) this.#add({ kind: 'overlap', severity: 'defect', rows: [], message: `${more} more pairs of rules overlap.` }); // prettier-ignore
  }

  #overlap(a: number, b: number, box: Box, same: boolean): Omit<Found, 'element'> {
    const region = regionOfBox(this.#axes, box);
    const outcome = same ? 'the same outcome, though only one may apply' : 'different outcomes';
    const message = `Rules ${a + 1} and ${b + 1} both apply to ${regionText(region)}, with ${outcome}.`;
    return { kind: 'overlap', severity: 'defect', rows: [a + 1, b + 1], region, message };
  }

  #gaps(): void {
    const { hitPolicy, aggregation, outputs } = this.#table.table;
    const { boxes: parts, count } = new Cover(this.#axes, this.#budget).open(this.all, MOST_PARTS);
    // One search for all of them: most tables whose parts cannot be told from each column alone have none.
    if (parts.length === 0 || (!this.#isDirect && this.#search(uncovered(this.#table)) === 'impossible')) return;
    const needed = outputs.every((output) => output.default === undefined) && aggregation !== 'COUNT';
    const several = hitPolicy === 'COLLECT' || hitPolicy.endsWith('ORDER');
    const severity = several ? 'warning' : 'defect';
    const boxes = widened(this.#axes, parts, this.all);
    let listed = 0;
    let looked = 0;
    for (const box of boxes) {
      if (listed >= MOST) break;
      looked += 1;
      const search = this.#example(box);
      if (search === 'impossible' || (search === 'not found' && this.#needsNull(box))) continue;
      this.hasGap = true;
      listed += 1;
      const region = regionOfBox(this.#axes, box);
      const message = `No rule covers ${regionText(region)}.`;
      if (needed) this.#report({ kind: 'gap', severity, rows: [], region, message }, search);
    }
    const more = count - parts.length + boxes.length - looked;
    if (!needed || more === 0) return;
    const message = `No rule covers ${more} more regions${this.#isDirect ? '' : ', if any answers lead there'}.`;
    this.#add({ kind: 'gap', severity: this.#isDirect ? severity : 'warning', rows: [], message });
  }

  /** Whether a box is nothing but nulls that are passed on. */
  #needsNull(box: Box): boolean {
    return this.#axes.some(({ passesOn, classes }, axis) => passesOn && box[axis]?.every((index) => classes[index]!.value === null)); // prettier-ignore
  }

  /** What the decision can come out as; undefined when that is not known. */
  outcomes(): Value[] | undefined {
    const { hitPolicy, outputs } = this.#table.table;
    const given = this.reachable.map((rule) => this.#table.constants[rule]);
    const list = hitPolicy === 'COLLECT' || hitPolicy.endsWith('ORDER');
    const fallback = outputs.some((output) => output.default !== undefined);
    if (list || given.includes(undefined) || (fallback && this.hasGap)) return undefined;
    const distinct = new Map((given as Value[]).map((value) => [keyOf(value), value]));
    if (this.hasGap || this.#hasConflict) distinct.set(keyOf(null), null);
    return [...distinct.values()] as Value[];
  }
}
