import type { Domain } from '../model/model.js';
import { CalendarDate, dateText } from '../value/calendar.js';
import { isNumber, numberToPlain } from '../value/decimal.js';
import { Range, type Value } from '../value/value.js';

/** How a column's values are said. */
export type Unit = Pick<Domain, 'kind'> & { unit?: string };

const MONTHS = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(',');

const grouped = (text: string): string => text.replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** A value as a person would say it: `£6,000`, `1 April 2026`, `yes`. */
export function valueWords(value: Value, unit?: Unit): string {
  if (value === null) return 'not known';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (value instanceof CalendarDate) return dateWords(value);
  if (!isNumber(value)) return String(value);
  if (unit?.kind === 'pence') return money(numberToPlain(value));
  const [whole = '', fraction] = String(value).split('.');
  return fraction === undefined ? grouped(whole) : `${grouped(whole)}.${fraction}`;
}

function money(pence: number): string {
  const pounds = grouped(String(Math.floor(Math.abs(pence) / 100)));
  const rest = Math.abs(pence) % 100;
  return `${pence < 0 ? '-' : ''}£${pounds}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
}

function dateWords(date: CalendarDate): string {
  const [year, month, day] = dateText(date).split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1]!} ${year}`;
}

/** An interval in words. Between whole numbers open ends are closed at the next: `1 to 17`, not "over 0, under 18". */
export function rangeWords(range: Range, unit?: Unit): string {
  const { low, high, lowClosed, highClosed } = usual(range, unit);
  if (low === undefined && high === undefined) return 'any';
  const say = (value: Value): string => valueWords(value, unit);
  const date = (low ?? high) instanceof CalendarDate;
  if (low === undefined)
    return highClosed ? `${say(high!)} or ${date ? 'earlier' : 'less'}` : `${date ? 'before' : 'under'} ${say(high!)}`;
  if (high === undefined)
    return lowClosed ? `${say(low)} or ${date ? 'later' : 'more'}` : `${date ? 'after' : 'more than'} ${say(low)}`;
  if (lowClosed && highClosed) return say(low) === say(high) ? say(low) : `${say(low)} to ${say(high)}`;
  return `${lowClosed ? 'from' : date ? 'after' : 'more than'} ${say(low)}, ${highClosed ? 'up to' : date ? 'before' : 'under'} ${say(high)}`;
}

/** Open ends of whole numbers and days are closed at the next; £6,000.01 is said as more than £6,000. */
function usual(range: Range, unit: Unit | undefined): Range {
  const { low, high, lowClosed, highClosed } = range;
  if (unit && isWhole(unit)) return closed(range, unit);
  const above = unit?.kind === 'pence' && lowClosed && typeof low === 'number' && low % 100 === 1 && low !== high;
  return above ? new Range(low - 1, high, false, highClosed) : range;
}

const isWhole = ({ kind }: Unit): boolean => kind === 'integer' || kind === 'date';

function closed({ low, high, lowClosed, highClosed }: Range, { kind }: Unit): Range {
  const moved = (value: Value | undefined, by: number): Value | undefined => {
    if (kind === 'date' && value instanceof CalendarDate) return new CalendarDate(value.day + by);
    if (typeof value === 'number') return value + by;
    return isNumber(value) ? (by > 0 ? Math.ceil(numberToPlain(value)) : Math.floor(numberToPlain(value))) : value;
  };
  return new Range(lowClosed ? low : moved(low, 1), highClosed ? high : moved(high, -1), true, true);
}

/** `a, b or c` */
export const listed = (words: readonly string[], last = 'or'): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)!}`;

/** A parameter's value with its unit: `£1 a week`, `3,520 yards`. */
export function quantityWords(value: Value, unit = ''): string {
  if (unit.startsWith('pence')) return `${valueWords(value, { kind: 'pence' })}${unit.slice('pence'.length)}`;
  return unit === '' ? valueWords(value) : `${valueWords(value)} ${unit}`;
}

/** Names are written small; a sentence begins with a capital. */
export const begun = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
