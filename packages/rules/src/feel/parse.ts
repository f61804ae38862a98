import type { Comparison } from '../value/value.js';
import type { Arithmetic, Expression, Iterator } from './ast.js';
import { Cursor } from './cursor.js';
import { postfix } from './parse-primary.js';
import { testsAfterIn } from './parse-tests.js';
import type { Scope } from './scope.js';
import { itemShape, shapeOf } from './shape.js';

/** Reads a whole expression; throws a `Refusal` that says where and why when it is not in the subset. */
export function parseExpression(text: string, scope: Scope): Expression {
  const cursor = new Cursor(text, scope);
  const expression = anyExpression(cursor);
  cursor.expectEnd();
  return expression;
}

export const anyExpression = (cursor: Cursor): Expression =>
  cursor.nested(() => {
    if (cursor.is('if')) return conditional(cursor);
    if (cursor.is('for')) return loop(cursor);
    if (cursor.is('some') || cursor.is('every')) return quantified(cursor);
    return disjunction(cursor);
  });

function conditional(cursor: Cursor): Expression {
  const { at } = cursor.token;
  cursor.expect('if', 'a condition');
  const condition = anyExpression(cursor);
  cursor.expect('then', '`if`');
  const then = anyExpression(cursor);
  cursor.expect('else', '`if`');
  return { kind: 'if', at, condition, then, otherwise: anyExpression(cursor) };
}

function loop(cursor: Cursor): Expression {
  const { at } = cursor.token;
  cursor.expect('for', 'a loop');
  return cursor.within(cursor.scope.inner(), () => {
    const iterators = iteratorsUntil(cursor, 'return');
    return { kind: 'for', at, iterators, result: anyExpression(cursor) };
  });
}

function quantified(cursor: Cursor): Expression {
  const { at } = cursor.token;
  const every = cursor.take('every');
  if (!every) cursor.expect('some', 'a quantifier');
  return cursor.within(cursor.scope.inner(), () => {
    const iterators = iteratorsUntil(cursor, 'satisfies');
    return { kind: 'quantified', at, every, iterators, condition: anyExpression(cursor) };
  });
}

/** `x in list, y in 1..3 return`: each iterator sees the ones before it. */
function iteratorsUntil(cursor: Cursor, end: string): Iterator[] {
  const iterators: Iterator[] = [];
  do {
    const name = newName(cursor);
    cursor.expect('in', `\`${name}\``);
    const source = anyExpression(cursor);
    const to = cursor.take('..') ? anyExpression(cursor) : undefined;
    const slot = cursor.scope.slots.next();
    cursor.scope.define({ name, slot, shape: to ? undefined : itemShape(shapeOf(source)) });
    iterators.push(to ? { slot, source, to } : { slot, source });
  } while (cursor.take(','));
  cursor.expect(end, 'the loop');
  return iterators;
}

function newName(cursor: Cursor): string {
  const first = cursor.token;
  let last = first;
  while (!cursor.is('in') && cursor.token.type === 'word') {
    last = cursor.token;
    cursor.index += 1;
  }
  if (first.type !== 'word') throw cursor.refusal(`${cursor.found()} where a name is needed`);
  return cursor.text.slice(first.at, last.end);
}

function disjunction(cursor: Cursor): Expression {
  return logic(cursor, 'or', (inner) => logic(inner, 'and', comparison));
}

function logic(cursor: Cursor, operator: 'and' | 'or', operand: (cursor: Cursor) => Expression): Expression {
  let left = operand(cursor);
  while (cursor.is(operator)) {
    const { at } = cursor.token;
    cursor.index += 1;
    left = { kind: 'logic', at, operator, left, right: operand(cursor) };
  }
  return left;
}

const COMPARISONS = ['<=', '>=', '!=', '<', '>', '='];

function comparison(cursor: Cursor): Expression {
  let left = additive(cursor);
  for (;;) {
    const { at } = cursor.token;
    const operator = comparisonOperator(cursor);
    if (operator) left = { kind: 'compare', at, operator, left, right: additive(cursor) };
    else if (cursor.take('between')) left = between(cursor, at, left);
    else if (cursor.take('in')) left = membership(cursor, at, left);
    else if (cursor.is('instance'))
      throw cursor.refusal('`instance of` is outside the subset', 'declare the input’s type');
    else return left;
  }
}

/** Steps over a comparison operator if one is next. */
export function comparisonOperator(cursor: Cursor): Comparison | '=' | '!=' | undefined {
  return COMPARISONS.find((operator) => cursor.take(operator)) as Comparison | '=' | '!=' | undefined;
}

function between(cursor: Cursor, at: number, value: Expression): Expression {
  const low = additive(cursor);
  cursor.expect('and', '`between`');
  return { kind: 'between', at, value, low, high: additive(cursor) };
}

function membership(cursor: Cursor, at: number, value: Expression): Expression {
  const slot = cursor.scope.slots.next();
  return { kind: 'in', at, value, slot, tests: testsAfterIn(cursor, { slot, shape: shapeOf(value) }) };
}

/** Anything that binds more tightly than a comparison. */
export const additive = (cursor: Cursor): Expression =>
  arithmetic(cursor, ['+', '-'], (sum) => arithmetic(sum, ['*', '/'], (term) => arithmetic(term, ['**'], negation)));

/** Operators of one strength, from left to right, as the standard's grammar says even of `**`. */
function arithmetic(cursor: Cursor, operators: Arithmetic[], operand: (cursor: Cursor) => Expression): Expression {
  let left = operand(cursor);
  for (;;) {
    const { at } = cursor.token;
    const operator = operators.find((each) => cursor.take(each));
    if (!operator) return left;
    left = { kind: 'arithmetic', at, operator, left, right: operand(cursor) };
  }
}

/** In FEEL the sign binds more tightly than `**`: `-2 ** 2` is 4. */
function negation(cursor: Cursor): Expression {
  const { at } = cursor.token;
  if (!cursor.take('-')) return postfix(cursor);
  return { kind: 'negate', at, operand: cursor.nested(() => negation(cursor)) };
}
