import type { CompiledInput } from '../decision.js';
import type { Domain } from '../model/model.js';
import { rank } from '../table/region.js';
import { dateFromText } from '../value/calendar.js';
import { kindOf, type Kind, type Value } from '../value/value.js';
import { cut, type Case, type Extent } from './line.js';
import type { Use } from './uses.js';

/** An input's answers, cut where the decision can tell them apart. */
export interface InputCases {
  cases: Case[];
  /** Whether the answers of a case are all alike to the decision. If not, the cases are no more than examples. */
  exact: boolean;
}

/** A domain of more values is not tried value by value. */
const FEW = 128;

/** Kinds whose values can be cut when no domain says which there are. */
const CUTTABLE: (Kind | undefined)[] = ['boolean', 'number', 'string', 'date'];

/** Cuts an input's answers at the values that the decision compares it with. */
export function casesOf({ input: { domain }, type }: CompiledInput, { limits, opaque }: Use): InputCases {
  const nulls: Case[] = !domain || domain.unsure ? [{ value: null, weight: 1 }] : [];
  const listed = domain && valuesOf(domain);
  if (listed) {
    const each = listed.map((value): Case => ({ value, weight: 1 }));
    return { cases: [...(opaque ? each : grouped(each, limits)), ...nulls], exact: true };
  }
  const extent = (domain && extentOf(domain)) ?? { kind: type.kind ?? 'null', whole: false };
  const cases = cut(extent, limits) ?? [];
  const exact = !opaque && !type.allows && (domain !== undefined || CUTTABLE.includes(type.kind));
  return { cases: [...cases, ...nulls], exact };
}

/** Every value of a small domain. */
export function valuesOf(domain: Domain): Value[] | undefined {
  if (domain.kind === 'boolean') return [true, false];
  if (domain.kind === 'enumeration') return domain.values;
  if (domain.kind === 'date' || domain.to - domain.from >= FEW) return undefined;
  return Array.from({ length: domain.to - domain.from + 1 }, (_, index) => domain.from + index);
}

/** The extent of a domain of days or numbers. */
export function extentOf(domain: Domain): Extent | undefined {
  if (domain.kind === 'boolean' || domain.kind === 'enumeration') return undefined;
  const { kind, from, to } = domain;
  return kind === 'date'
    ? { kind, low: dateFromText(from)!, high: dateFromText(to)!, whole: true }
    : { kind: 'number', low: from, high: to, whole: true };
}

/** Puts values together between which no limit lies. */
export function grouped(each: readonly Case[], limits: readonly Value[]): Case[] {
  const groups = new Map<string, Case>();
  for (const one of each) {
    const own = limits.filter((limit) => kindOf(limit) === kindOf(one.value));
    const key = own.map((limit) => Math.sign(rank(one.value, limit))).join();
    const group = groups.get(key);
    if (group) group.weight += 1;
    else groups.set(key, { ...one });
  }
  return [...groups.values()];
}
