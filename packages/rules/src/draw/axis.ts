import type { CompiledDecision, Step } from '../decision.js';
import type { Domain } from '../model/model.js';
import type { CompiledColumn, CompiledTable } from '../table/compile-table.js';
import { isEmpty, point, rank, type Region } from '../table/region.js';
import { CalendarDate, dateFromText } from '../value/calendar.js';
import { Range, type Value } from '../value/value.js';
import { listed, rangeWords, valueWords, type Unit } from './words.js';

/** A column's values, cut into bands in which no rule can tell two values apart. */
export interface Axis {
  title: string;
  /** `£`, `people`: what its numbers count. */
  unit: string;
  /** How a person is asked. */
  question: string;
  says: Unit | undefined;
  /** The first and the last of its values, where it has them. */
  ends: (Value | undefined)[];
  bands: Band[];
}

export interface Band {
  words: string;
  /** For each rule: whether its cell passes here; undefined when that depends on another input. */
  passes: (boolean | undefined)[];
}

/** What a column asks, as its input says it. */
export function axisOf({ columns, table }: CompiledTable, index: number, { inputs, steps }: CompiledDecision): Axis {
  const column = columns[index]!;
  const { label, expression } = table.inputs[index]!;
  const input = column.expression.kind === 'name' ? inputs.find(({ slot }) => slot === column.slot)?.input : undefined;
  const domain = input?.domain;
  const made = outcomesOf(steps.find(({ slot }) => slot === column.slot));
  return {
    title: label ?? input?.label ?? expression,
    unit: domain?.kind === 'integer' ? (domain.unit ?? '') : domain?.kind === 'pence' ? '£' : '',
    question: input?.question?.['en'] ?? '',
    says: domain,
    ends: domain ? endsOf(domain) : [],
    bands: merged(bandsOf(column, domain, made), domain),
  };
}

/** The texts that an earlier decision can come to; undefined when they are worked out, or are none. */
function outcomesOf(step: Step | undefined): Value[] | undefined {
  if (!step?.table || step.table.table.outputs.some((output) => output.default !== undefined)) return undefined;
  const values = [...new Set(step.table.constants)];
  return values.every((value) => typeof value === 'string') ? values : undefined;
}

type Atom = Band & { range?: Range };

function bandsOf({ regions, declared }: CompiledColumn, domain: Domain | undefined, made: Value[] | undefined): Atom[] {
  const kind = domain ? kindOfDomain(domain) : regions.find((region) => region?.kind !== undefined)?.kind;
  const values = made ?? listedValues(domain, kind, regions, declared);
  const atoms: Atom[] = values
    ? values.map((value) => ({ words: valueWords(value, domain), passes: passing(regions, point(value)) }))
    : lineAtoms(regions, domain).map((range) => ({ words: '', range, passes: passing(regions, range) }));
  if (kind === 'string' && !domain && !declared && !made)
    atoms.push({
      words: 'anything else',
      passes: regions.map((region) => region && (region.any || isComplement(region))),
    });
  if (domain?.unsure || (!domain && regions.some((region) => region && !region.any && region.nulls === true)))
    atoms.push({ words: 'not known', passes: regions.map((region) => region && region.nulls === true) });
  return atoms;
}

const kindOfDomain = ({ kind }: Domain): string =>
  ({ integer: 'number', pence: 'number', date: 'date', enumeration: 'string', boolean: 'boolean' })[kind];

/** Values that are counted one by one; undefined when they lie on a line. */
function listedValues(
  domain: Domain | undefined,
  kind: string | undefined,
  regions: readonly (Region | undefined)[],
  declared: Region | undefined,
): Value[] | undefined {
  if (domain?.kind === 'enumeration') return domain.values;
  if (kind === 'boolean') return [true, false];
  if (kind !== 'string') return undefined;
  const ends = [...regions, declared].flatMap((region) => region?.spans.flatMap(({ low, high }) => [low, high]) ?? []);
  return [...new Set(ends)].filter((end): end is Value => end !== undefined);
}

/** `not("a")`: all text passes but some. */
const isComplement = ({ spans }: Region): boolean => spans.some(({ low }) => low === undefined);

/** The line of values, cut at every limit and ended where the domain ends. */
function lineAtoms(regions: readonly (Region | undefined)[], domain: Domain | undefined): Range[] {
  const ends = regions.flatMap((region) => region?.spans.flatMap(({ low, high }) => [low, high]) ?? []);
  const limits = ends
    .filter((end): end is Value => end !== undefined)
    .sort(rank)
    .filter((end, index, all) => index === 0 || rank(all[index - 1]!, end) !== 0);
  const cuts = limits.flatMap((limit, index) => [new Range(limits[index - 1], limit, false, false), point(limit)]);
  const [low, high] = domain ? endsOf(domain) : [];
  return [...cuts, new Range(limits.at(-1), undefined, false, false)].flatMap((cut) => {
    const range = within(cut, low, high);
    return isEmpty(range) || (domain && holdsNoWhole(range)) ? [] : [range];
  });
}

function endsOf(domain: Domain): [Value?, Value?] {
  if (domain.kind === 'integer' || domain.kind === 'pence') return [domain.from, domain.to];
  return domain.kind === 'date' ? [dateFromText(domain.from)!, dateFromText(domain.to)!] : [];
}

function within(range: Range, low: Value | undefined, high: Value | undefined): Range {
  const fromLow = low !== undefined && (range.low === undefined || rank(range.low, low) < 0);
  const toHigh = high !== undefined && (range.high === undefined || rank(range.high, high) > 0);
  return new Range(fromLow ? low : range.low, toHigh ? high : range.high, fromLow || range.lowClosed, toHigh || range.highClosed); // prettier-ignore
}

/** Whether nothing whole lies between, as between 1 and 2. */
function holdsNoWhole({ low, high, lowClosed, highClosed }: Range): boolean {
  const at = (value: Value | undefined): number | undefined =>
    value instanceof CalendarDate ? value.day : typeof value === 'number' ? value : undefined;
  const [from, to] = [at(low), at(high)];
  return from !== undefined && to !== undefined && from + (lowClosed ? 0 : 1) > to - (highClosed ? 0 : 1);
}

const passing = (regions: readonly (Region | undefined)[], atom: Range): (boolean | undefined)[] =>
  regions.map((region) => region && (region.any || region.spans.some((span) => covers(span, atom))));

function covers(span: Range, atom: Range): boolean {
  const low = span.low === undefined ? -1 : atom.low === undefined ? 1 : rank(span.low, atom.low);
  const high = span.high === undefined ? 1 : atom.high === undefined ? -1 : rank(span.high, atom.high);
  return (low < 0 || (low === 0 && (span.lowClosed || !atom.lowClosed))) && (high > 0 || (high === 0 && (span.highClosed || !atom.highClosed))); // prettier-ignore
}

/** Neighbours on the line in which the same rules pass are one band. */
function merged(atoms: readonly Atom[], domain: Domain | undefined): Band[] {
  const bands: Atom[] = [];
  for (const atom of atoms) {
    const last = bands.at(-1);
    if (last?.range && atom.range && last.passes.every((each, rule) => each === atom.passes[rule]))
      last.range = new Range(last.range.low, atom.range.high, last.range.lowClosed, atom.range.highClosed);
    else bands.push({ ...atom });
  }
  const ends = domain ? endsOf(domain) : [];
  return bands.map(({ words, range, passes }) => ({
    words: range ? rangeWords(opened(range, ends), domain) : words,
    passes,
  }));
}

/** An end that is the domain's own says nothing. */
function opened({ low, high, lowClosed, highClosed }: Range, [first, last]: (Value | undefined)[]): Range {
  const same = (a: Value | undefined, b: Value | undefined): boolean =>
    a !== undefined && b !== undefined && rank(a, b) === 0;
  const only = same(low, high);
  return new Range(!only && same(low, first) ? undefined : low, !only && same(high, last) ? undefined : high, lowClosed, highClosed); // prettier-ignore
}

/** What of a column a cell lets pass, in words. */
export function cellWords(region: Region | undefined, text: string, { says, ends }: Axis): string {
  if (!region) return text;
  if (region.any) return 'any';
  const spans = region.spans.map((span) => rangeWords(opened(span, ends), says));
  return listed(region.nulls === true ? [...spans, 'not known'] : spans) || text;
}
