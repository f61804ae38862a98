import { CalendarDate, dayOfWeek, yearMonthDay } from '../value/calendar.js';
import { refuseClock } from '../value/clock.js';
import { MonthsDuration, SecondsDuration, secondsParts } from '../value/duration.js';
import { unknown } from '../value/unknown.js';
import { Range, type Value } from '../value/value.js';

/** `value.name`: an entry of a context, a part of a date, duration or range; of a list, that of each item. Null where there is none. */
export function entryOf(value: Value, name: string): Value {
  if (value === unknown) return unknown;
  if (value instanceof Map) return value.get(name) ?? null;
  if (Array.isArray(value)) return value.map((item) => entryOf(item, name));
  refuseClock(value);
  const parts = partsOf(value);
  return parts && Object.hasOwn(parts, name) ? (parts[name] ?? null) : null;
}

function partsOf(value: Value): Record<string, Value | undefined> | undefined {
  if (value instanceof CalendarDate) return { ...yearMonthDay(value), weekday: dayOfWeek(value) };
  if (value instanceof MonthsDuration)
    return { years: Math.trunc(value.months / 12) + 0, months: (value.months % 12) + 0 };
  if (value instanceof SecondsDuration) return { ...secondsParts(value.seconds) };
  if (value instanceof Range)
    return { start: value.low, end: value.high, 'start included': value.lowClosed, 'end included': value.highClosed };
  return undefined;
}
