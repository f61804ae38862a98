import { childrenOf, type Expression, type Test } from './ast.js';
import { Cursor } from './cursor.js';
import { additive, anyExpression, comparisonOperator } from './parse.js';
import type { Scope, Shape } from './scope.js';
import { conditions } from './names.js';
import { rangeAfter } from './parse-primary.js';

/** The place of the value that is tested. */
export interface Tested {
  slot: number;
  shape?: Shape;
}

/** The name of the value that a cell tests, when an expression speaks of it. */
export const TESTED = '?';

/** Reads a table's cell: `-`, `>= 18`, `[1..3]`, `"Low", "Medium"`, `not("High")`, or a condition on `?`. */
export function parseTests(text: string, scope: Scope, tested: Tested): Test[] {
  const cursor = new Cursor(text, scope.inner());
  cursor.scope.define({ name: TESTED, ...tested });
  if (cursor.token.type === 'end') return [{ kind: 'any', at: 0 }];
  const tests = any(cursor) ?? negated(cursor, tested) ?? inItsBrackets(cursor, tested) ?? testList(cursor, tested);
  cursor.expectEnd();
  return tests;
}

const any = (cursor: Cursor): Test[] | undefined =>
  cursor.attempt(() => (cursor.take('-') && cursor.token.type === 'end' ? [{ kind: 'any', at: 0 }] : undefined));

/** `not(…)` around the whole cell denies its tests; anywhere else `not` is the function. */
const negated = (cursor: Cursor, tested: Tested): Test[] | undefined =>
  cursor.attempt(() => {
    if (!cursor.take('not') || !cursor.take('(')) return undefined;
    const tests = testList(cursor, tested);
    return cursor.take(')') && cursor.token.type === 'end' ? [{ kind: 'not', at: 0, tests }] : undefined;
  });

/** `("Low", "Medium")`: brackets around the whole cell change nothing. */
const inItsBrackets = (cursor: Cursor, tested: Tested): Test[] | undefined =>
  cursor.attempt(() => {
    if (!cursor.take('(')) return undefined;
    const tests = testList(cursor, tested);
    return tests.length > 1 && cursor.take(')') && cursor.token.type === 'end' ? tests : undefined;
  });

function testList(cursor: Cursor, tested: Tested): Test[] {
  const tests = [test(cursor, tested, anyExpression)];
  while (cursor.take(',')) tests.push(test(cursor, tested, anyExpression));
  return tests;
}

/**
 * What follows `in`: one test, or several in brackets. A test without brackets ends before `and` and `or`, so that
 * `a in >= 1 and b in <= 2` asks two things, as the standard says.
 */
export const testsAfterIn = (cursor: Cursor, tested: Tested): Test[] => {
  const scope = cursor.scope.inner();
  scope.define({ name: TESTED, ...tested });
  return cursor.within(scope, () => inBrackets(cursor, tested) ?? [test(cursor, tested, additive)]);
};

/** `(1, > 5)`; but `(1..5]` is a range whose end is open. */
function inBrackets(cursor: Cursor, tested: Tested): Test[] | undefined {
  const { at } = cursor.token;
  if (!cursor.take('(')) return undefined;
  const tests = testList(cursor, tested);
  const [first] = tests;
  if (tests.length === 1 && first?.kind === 'value' && cursor.is('..'))
    return [{ kind: 'value', at, operand: rangeAfter(cursor, at, first.operand, false) }];
  cursor.expect(')', '`in`');
  return tests;
}

function test(cursor: Cursor, tested: Tested, operand: (cursor: Cursor) => Expression): Test {
  const { at } = cursor.token;
  const operator = comparisonOperator(cursor);
  if (operator) return { kind: 'compare', at, operator, operand: additive(cursor) };
  const value = operand(cursor);
  if (value.kind === 'name' && value.name === TESTED)
    throw cursor.refusal(`\`${TESTED}\` is only the value itself`, `write a condition, such as \`${TESTED} > 0\``, at);
  if (mentions(value, tested)) return { kind: 'condition', at, condition: value };
  if (isCondition(value) && isOpen(value))
    throw cursor.refusal(
      'a condition stands where a value is compared',
      `write \`${TESTED}\` for the value that is tested`,
      at,
    );
  return { kind: 'value', at, operand: value };
}

/** Whether an expression can only be true or false, so that nobody can say if it is asked or compared. */
const isCondition = (expression: Expression): boolean =>
  ['compare', 'logic', 'between', 'in', 'quantified'].includes(expression.kind) ||
  (expression.kind === 'builtin' && conditions.includes(expression.name));

/** Whether it depends on anything: if not, it can only be one of two values to compare with. */
const isOpen = (expression: Expression): boolean =>
  ['name', 'entry', 'knowledge'].includes(expression.kind) ||
  'parameter' in expression ||
  childrenOf(expression).some(isOpen);

const mentions = (expression: Expression, tested: Tested): boolean =>
  (expression.kind === 'name' && expression.slot === tested.slot) ||
  childrenOf(expression).some((child) => mentions(child, tested));
