import { Refusal } from '../refusal.js';
import { unknown } from '../value/unknown.js';
import { Range, within, type Value } from '../value/value.js';
import type { Domain, Input } from './model.js';
import { readAnswer, type Type } from './type.js';

/** Reads one input's answer. Undefined is unknown; an answer outside the declared domain is refused. */
export type AnswerReader = (answer: unknown) => Value;

export function answerReader({ name, domain }: Input, type: Type): AnswerReader {
  const general = (answer: unknown): Value => {
    const value = readAnswer(answer, type, name);
    if (domain) checkDomain(value, domain, name, type);
    return value;
  };
  return quickReader(domain, type, general);
}

/** Most answers are values already, and need no second look. */
function quickReader(domain: Domain | undefined, type: Type, general: AnswerReader): AnswerReader {
  if (type.item || type.allows) return general;
  if (domain?.kind === 'integer' || domain?.kind === 'pence') {
    const { from, to } = domain;
    return (answer) =>
      typeof answer === 'number' && answer >= from && answer <= to && Math.floor(answer) === answer
        ? answer + 0
        : general(answer);
  }
  if (domain?.kind === 'enumeration') {
    const values = new Set<unknown>(domain.values);
    return (answer) => (values.has(answer) ? (answer as string) : general(answer));
  }
  return type.kind === 'boolean' ? (answer) => (typeof answer === 'boolean' ? answer : general(answer)) : general;
}

function checkDomain(value: Value, domain: Domain, name: string, type: Type): void {
  if (value === unknown) return;
  if (value === null) {
    if (domain.unsure) return;
    throw new Refusal('null is no answer here', { element: name }, 'leave out what is not known, or declare `unsure`');
  }
  if (!isInDomain(value, domain, type))
    throw new Refusal(`${String(value)} is not among its possible answers, ${domainText(domain)}`, { element: name });
}

function isInDomain(value: Value, domain: Domain, { parse }: Type): boolean {
  switch (domain.kind) {
    case 'integer':
    case 'pence':
      return Number.isInteger(value) && (value as number) >= domain.from && (value as number) <= domain.to;
    case 'date':
      return within(value, new Range(parse?.(domain.from) ?? null, parse?.(domain.to) ?? null, true, true)) === true;
    case 'enumeration':
      return typeof value === 'string' && domain.values.includes(value);
    case 'boolean':
      return typeof value === 'boolean';
  }
}

function domainText(domain: Domain): string {
  switch (domain.kind) {
    case 'enumeration':
      return domain.values.map((value) => `"${value}"`).join(', ');
    case 'boolean':
      return 'true and false';
    default:
      return `${domain.kind === 'date' ? 'days' : 'whole numbers'} from ${domain.from} to ${domain.to}`;
  }
}

/** The type that a domain implies, for an input that declares no other. */
export const domainType = (domain: Domain | undefined): string | undefined =>
  domain &&
  { integer: 'number', pence: 'number', date: 'date', enumeration: 'string', boolean: 'boolean' }[domain.kind];
