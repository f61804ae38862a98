import type { CompiledDecision, Step } from '../decision.js';
import { childrenOf, testedExpressions, type Expression, type Test } from '../feel/ast.js';
import { constantOf, type Library } from '../feel/compile.js';
import { newLibrary } from '../feel/builders.js';
import type { Table } from '../model/model.js';
import type { CompiledColumn } from '../table/compile-table.js';
import { regionOf, type Region } from '../table/region.js';
import type { Value } from '../value/value.js';

/** How one place of the frame is used. */
export interface Use {
  /** The values that it is compared with. */
  limits: Value[];
  /** Whether it is used in any other way as well. */
  opaque: boolean;
}

/** The places that a step reads: for each of its table's columns, and in everything else. */
export interface Reads {
  columns: number[][];
  rest: number[];
}

const library: Library = newLibrary();

/** How a decision uses each place of its frame, and what each step reads. */
export class Uses {
  readonly #uses = new Map<number, Use>();
  readonly reads: Reads[];
  /** Told of each place that is read. */
  #reads = new Set<number>();

  constructor(readonly decision: CompiledDecision) {
    this.reads = decision.steps.map((step) => this.#ofStep(step));
  }

  of(slot: number): Use {
    const use = this.#uses.get(slot) ?? { limits: [], opaque: false };
    this.#uses.set(slot, use);
    return use;
  }

  #reading(work: () => void): number[] {
    this.#reads = new Set();
    work();
    return [...this.#reads];
  }

  #ofStep({ table, expression, decision: { logic } }: Step): Reads {
    const columns = (table?.columns ?? []).map((column, index) =>
      this.#reading(() => this.#column(column, table!.resolved.columns[index]!.expected)),
    );
    const rest = this.#reading(() => {
      if (expression) this.#inside(expression);
      else if (!table) this.#mentioned(JSON.stringify(logic));
      else this.#mentioned(outputTexts(table.table));
    });
    return { columns, rest };
  }

  /** Of what is not kept as expressions, the words are searched for names. To find one too many does no harm. */
  #mentioned(text: string): void {
    const words = spaceless(text);
    const { inputs, steps } = this.decision;
    const named = [
      ...inputs.map(({ input, slot }) => ({ name: input.name, slot })),
      ...steps.map(({ decision, slot }) => ({ name: decision.name, slot })),
    ];
    for (const { name, slot } of named)
      if (words.includes(spaceless(name)) || words.includes('"invocation"')) this.#name(slot);
  }

  #name(slot: number): void {
    this.#reads.add(slot);
    this.of(slot).opaque = true;
  }

  #column({ expression, slot, regions, tests }: CompiledColumn, expected: readonly Test[] = []): void {
    if (expression.kind === 'name') this.#reads.add(slot);
    else this.#inside(expression);
    tests.forEach((test, rule) => this.#tests(slot, test, regions[rule], true));
    this.#tests(slot, expected, undefined, true);
  }

  #tests(slot: number, tests: readonly Test[], region = regionOf(tests, library), inColumn = false): void {
    if (region) this.of(slot).limits.push(...limitsOf(region));
    else {
      // A column's condition says itself what it asks of the value, by `?`.
      if (!inColumn || tests.some(({ kind }) => kind !== 'condition')) this.#name(slot);
      tests.flatMap(testedExpressions).forEach((inner) => this.#inside(inner));
    }
  }

  #inside(expression: Expression): void {
    const compared = comparedIn(expression);
    if (compared) {
      this.#reads.add(compared.slot);
      this.of(compared.slot).limits.push(...compared.limits);
    } else if (expression.kind === 'in' && expression.value.kind === 'name') {
      this.#reads.add(expression.value.slot);
      this.#tests(expression.value.slot, expression.tests);
    } else if (expression.kind === 'name') this.#name(expression.slot);
    else {
      // What knowledge reads is not kept: it may be anything.
      if (expression.kind === 'knowledge') this.#mentioned('"invocation"');
      childrenOf(expression).forEach((child) => this.#inside(child));
    }
  }
}

/** A name that is compared with nothing but values that are known. */
function comparedIn(expression: Expression): { slot: number; limits: Value[] } | undefined {
  if (expression.kind !== 'compare' && expression.kind !== 'between') return undefined;
  const sides = childrenOf(expression);
  const name = sides.find((side) => side.kind === 'name');
  const limits = sides.filter((side) => side !== name).map((side) => constantOf(side, library));
  return name && !limits.includes(undefined) ? { slot: name.slot, limits: limits as Value[] } : undefined;
}

/** The ends of a region's intervals. */
export const limitsOf = ({ spans }: Region): Value[] =>
  spans.flatMap(({ low, high }) => [low, high]).filter((end): end is Value => end !== undefined);

const spaceless = (text: string): string => text.replace(/\s+/g, '');

/** Outputs that are worked out, as text. */
const outputTexts = ({ outputs, rules }: Table): string =>
  [...rules.flatMap(({ then }) => then), ...outputs.map((output) => output.default ?? '')].join(' ');
