import { Refusal } from '../refusal.js';
import { dayOf } from './day.js';
import type { Domain } from './model.js';

/** Refuses a domain that has no answer. */
export function checkDomain(domain: Domain): void {
  if (domain.kind === 'boolean') return;
  if (domain.kind === 'enumeration') {
    if (domain.values.length === 0) throw new Refusal('its domain has no values', {}, 'name each possible answer');
    return;
  }
  const { kind, from, to } = domain;
  const [first, last] = kind === 'date' ? [dayOf(from), dayOf(to)] : [from, to];
  if (first > last) throw new Refusal(`its domain from ${from} to ${to} has no answer`, {}, 'begin with the first');
}
