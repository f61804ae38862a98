import { dateFromText } from '../value/calendar.js';
import { numberFromText } from '../value/decimal.js';
import { durationFromText } from '../value/duration.js';
import type { Value } from '../value/value.js';
import { childrenOf, type Expression, type FilterItem } from './ast.js';
import type { Cursor } from './cursor.js';
import { KEYWORDS } from './names.js';
import { additive, anyExpression, comparisonOperator } from './parse.js';
import { call } from './parse-call.js';
import { nameParts } from './scope.js';
import { itemShape, named, shapeOf } from './shape.js';

/** A value, with the paths and filters behind it: `loans[amount > 10].rate`. */
export function postfix(cursor: Cursor): Expression {
  let target = primary(cursor);
  for (;;) {
    const { at } = cursor.token;
    if (cursor.take('.')) target = { kind: 'path', at, target, name: fieldName(cursor, target) };
    else if (cursor.is('[') && !closesRange(cursor)) target = filter(cursor, at, target);
    else if (cursor.is('(')) throw cursor.refusal('only a function that has a name can be called');
    else return target;
  }
}

/** In `]1..5[` the last bracket ends the range: nothing behind it could be a filter. */
function closesRange(cursor: Cursor): boolean {
  const { type, text } = cursor.ahead(1)!;
  return (
    type === 'end' ||
    (type === 'symbol' && [')', ']', '}', ','].includes(text)) ||
    (type === 'word' && ENDS.includes(text))
  );
}

/** Words that no condition begins with. */
const ENDS = ['and', 'or', 'then', 'else', 'return', 'satisfies', 'in', 'between'];

const CONSTANTS: Record<string, Value> = { true: true, false: false, null: null };

function primary(cursor: Cursor): Expression {
  const { type, text, at } = cursor.token;
  if (type === 'number') return literal(cursor, numberIn(cursor));
  if (type === 'string') return literal(cursor, text);
  if (cursor.take('@')) return atLiteral(cursor, at);
  if (cursor.is('(')) return bracketed(cursor);
  if (cursor.is('[')) return listOrRange(cursor);
  if (cursor.is(']')) return reversed(cursor);
  if (cursor.is('{')) return context(cursor);
  const found = call(cursor) ?? name(cursor);
  if (found) return found;
  if (type === 'word' && Object.hasOwn(CONSTANTS, text)) return literal(cursor, CONSTANTS[text]!);
  const ofItem = entry(cursor);
  if (ofItem) return ofItem;
  throw unresolved(cursor);
}

/** Beyond what FEEL's numbers reach, or so near to 0 that it would be taken for 0, a number is a mistake. */
function numberIn(cursor: Cursor): Value {
  const { text } = cursor.token;
  const value = numberFromText(text);
  const isZero = /^[0.]+(?:e|$)/i.test(text);
  if (isZero) return 0;
  if (value === null || value === 0) throw cursor.refusal(`\`${text}\` is no number that FEEL has`);
  return value;
}

function literal(cursor: Cursor, value: Value): Expression {
  const { at } = cursor.token;
  cursor.index += 1;
  return { kind: 'literal', at, value };
}

function atLiteral(cursor: Cursor, at: number): Expression {
  const { type, text } = cursor.token;
  const value = type === 'string' ? (dateFromText(text) ?? durationFromText(text)) : null;
  if (value === null)
    throw cursor.refusal('only a date or a duration can follow `@`', 'write @"2026-04-01", @"P1Y6M" or @"P30D"');
  return { ...literal(cursor, value), at };
}

function name(cursor: Cursor): Expression | undefined {
  const found = cursor.scope.match(cursor.list, cursor.index);
  if (!found || (found.length === 1 && KEYWORDS.includes(cursor.token.text))) return undefined;
  const { at } = cursor.token;
  const { binding, item } = found;
  if ('knowledge' in binding)
    throw cursor.refusal(`\`${binding.name}\` is knowledge and must be called`, `write ${binding.name}(…)`);
  cursor.index += found.length;
  const outside: Expression =
    'slot' in binding
      ? named({ kind: 'name', at, slot: binding.slot, name: binding.name }, binding.shape)
      : { kind: 'literal', at, value: binding.parameter, parameter: binding.name };
  return item === undefined ? outside : { kind: 'entry', at, item, name: binding.name, outside };
}

/** A word that nothing declares, in a filter on items that nothing declares. */
function entry(cursor: Cursor): Expression | undefined {
  const item = cursor.scope.openItem();
  const { type, text, at } = cursor.token;
  if (item === undefined || type !== 'word' || KEYWORDS.includes(text)) return undefined;
  return { kind: 'entry', at, item, name: words(cursor) };
}

function unresolved(cursor: Cursor): Error {
  const { type, text } = cursor.token;
  if (type !== 'word' || KEYWORDS.includes(text)) return cursor.refusal(`${cursor.found()} where a value is needed`);
  if (text === 'function')
    return cursor.refusal('a function cannot be written here', 'define business knowledge and call it');
  const names = cursor.scope.names();
  return cursor.refusal(
    `nothing here is called \`${text}\``,
    names.length > 0 ? `known are ${names.map((each) => `\`${each}\``).join(', ')}` : 'declare it as a requirement',
  );
}

/** `(a)`, or a range whose low end is open: `(1..5]`, `(> 5)`. */
function bracketed(cursor: Cursor): Expression {
  const { at } = cursor.token;
  cursor.expect('(', 'a bracket');
  const operator = comparisonOperator(cursor);
  const inside = operator ? cursor.nested(() => additive(cursor)) : anyExpression(cursor);
  if (!operator && cursor.is('..')) return rangeAfter(cursor, at, inside, false);
  cursor.expect(')', 'the bracket');
  return operator ? unbounded(cursor, at, operator, inside) : inside;
}

function unbounded(cursor: Cursor, at: number, operator: string, end: Expression): Expression {
  if (operator === '!=' || operator === '=') throw cursor.refusal('a range needs `<`, `<=`, `>` or `>=`', '', at);
  const closed = operator.endsWith('=');
  return operator.startsWith('<')
    ? { kind: 'range', at, high: end, lowClosed: false, highClosed: closed }
    : { kind: 'range', at, low: end, lowClosed: closed, highClosed: false };
}

function listOrRange(cursor: Cursor): Expression {
  const { at } = cursor.token;
  cursor.expect('[', 'a list');
  const items: Expression[] = [];
  if (!cursor.is(']'))
    do items.push(anyExpression(cursor));
    while (cursor.take(','));
  if (items.length === 1 && cursor.is('..')) return rangeAfter(cursor, at, items[0]!, true);
  cursor.expect(']', 'the list');
  return { kind: 'list', at, items };
}

/** `]1..5[`, which is `(1..5)`. */
function reversed(cursor: Cursor): Expression {
  const { at } = cursor.token;
  cursor.expect(']', 'the range');
  return rangeAfter(
    cursor,
    at,
    cursor.nested(() => additive(cursor)),
    false,
  );
}

/** The rest of a range, from its dots on. */
export function rangeAfter(cursor: Cursor, at: number, low: Expression, lowClosed: boolean): Expression {
  cursor.expect('..', 'the range');
  const high = cursor.nested(() => additive(cursor));
  const highClosed = cursor.take(']');
  if (!highClosed && !cursor.take('[')) cursor.expect(')', 'the range');
  return { kind: 'range', at, low, high, lowClosed, highClosed };
}

function context(cursor: Cursor): Expression {
  const { at } = cursor.token;
  cursor.expect('{', 'a context');
  return cursor.within(cursor.scope.inner(), () => {
    const entries: { key: string; value: Expression; slot: number }[] = [];
    while (!cursor.take('}')) {
      if (entries.length > 0) cursor.expect(',', 'the context');
      const key = keyBefore(cursor);
      if (entries.some((entry) => entry.key === key)) throw cursor.refusal(`the context has two entries \`${key}\``);
      const value = anyExpression(cursor);
      const slot = cursor.scope.slots.next();
      if (NAMABLE.test(key)) cursor.scope.define({ name: key, slot, shape: shapeOf(value) });
      entries.push({ key, value, slot });
    }
    return { kind: 'context', at, entries };
  });
}

/** What later entries can call an entry by its name: not every text is a name. */
const NAMABLE = /^[\p{L}_$][\p{L}\p{M}\p{N}_$ ./*'+-]*$/u;

/** A key is a string, or a name as it is written, with single spaces. */
function keyBefore(cursor: Cursor): string {
  const first = cursor.token;
  let last = first;
  while (!cursor.is(':') && cursor.token.type !== 'end') {
    last = cursor.token;
    cursor.index += 1;
  }
  cursor.expect(':', 'an entry');
  if (first.type === 'string') return first.text;
  return cursor.text.slice(first.at, last.end).replace(/\s+/g, ' ');
}

/** The declared fields are known; otherwise every word up to a keyword belongs to the name. */
function fieldName(cursor: Cursor, target: Expression): string {
  const shape = itemShape(shapeOf(target));
  const known = [...(shape?.fields?.keys() ?? [])]
    .map((field) => ({ field, parts: nameParts(field) }))
    .filter(({ parts }) => parts.every((part, offset) => cursor.ahead(offset)?.text === part))
    .reduce<{ field: string; parts: string[] } | undefined>(
      (longest, each) => (each.parts.length > (longest?.parts.length ?? 0) ? each : longest),
      undefined,
    );
  if (known) {
    cursor.index += known.parts.length;
    return known.field;
  }
  if (shape?.declared !== undefined)
    throw cursor.refusal(
      `${shape.declared} has no \`${cursor.token.text}\``,
      `it has ${[...(shape.fields?.keys() ?? [])].map((field) => `\`${field}\``).join(', ')}`,
    );
  return words(cursor);
}

function words(cursor: Cursor): string {
  const found: string[] = [];
  while (cursor.token.type === 'word' && !(found.length > 0 && KEYWORDS.includes(cursor.token.text))) {
    found.push(cursor.token.text);
    cursor.index += 1;
  }
  if (found.length === 0) throw cursor.refusal(`${cursor.found()} where a name is needed`);
  return found.join(' ');
}

function filter(cursor: Cursor, at: number, target: Expression): Expression {
  cursor.expect('[', 'a filter');
  const inside = itemShape(shapeOf(target));
  const slot = cursor.scope.slots.next();
  if (!inside && cursor.scope.openItem() !== undefined)
    throw cursor.refusal(
      'a filter in a filter needs the type of its items',
      'declare it, or use `some … satisfies`',
      at,
    );
  // An entry that is called `item` comes before the item itself.
  const outside = cursor.scope.inner();
  outside.define({ name: 'item', slot, ...(inside && { shape: inside }) });
  const scope = outside.inner(inside ? undefined : slot);
  const fields = [...(inside?.fields ?? [])].map(([name, shape]) => ({ name, shape, slot: scope.slots.next() }));
  fields.forEach((field) => scope.define(field));
  const condition = cursor.within(scope, () => anyExpression(cursor));
  cursor.expect(']', 'the filter');
  const item = { slot, fields: fields.map(({ name, slot }) => ({ name, slot })) };
  return { kind: 'filter', at, target, condition, item, perItem: dependsOnItem(condition, item) };
}

function dependsOnItem(condition: Expression, item: FilterItem): boolean {
  const slots = [item.slot, ...item.fields.map(({ slot }) => slot)];
  return (
    condition.kind === 'entry' ||
    (condition.kind === 'name' && slots.includes(condition.slot)) ||
    childrenOf(condition).some((child) => dependsOnItem(child, item))
  );
}
