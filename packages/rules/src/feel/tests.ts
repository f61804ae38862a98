import { Refusal } from '../refusal.js';
import { unknown } from '../value/unknown.js';
import { equal, kindOf, not, or, Range, within, type Truth, type Value } from '../value/value.js';
import type { Test } from './ast.js';
import { comparison, compileExpression, knownValue, type Library, type Run } from './compile.js';

/** Whether a tested value passes: a closure that finds it in its slot. */
export type Check = (frame: Value[]) => Truth;

/** A cell: any one of its tests is enough. */
export function compileTests(tests: readonly Test[], slot: number, library: Library): Check {
  const checks = tests.map((test) => compileTest(test, slot, library));
  if (checks.length === 1) return checks[0]!;
  return (frame) => {
    let truth: Truth = false;
    for (const check of checks) {
      truth = or(truth, check(frame));
      if (truth === true) return true;
    }
    return truth;
  };
}

function compileTest(test: Test, slot: number, library: Library): Check {
  switch (test.kind) {
    case 'any':
      return () => true;
    case 'not': {
      const check = compileTests(test.tests, slot, library);
      return (frame) => not(check(frame));
    }
    case 'compare':
      return comparison(test.operator, (frame) => frame[slot]!, compileExpression(test.operand, library));
    case 'condition': {
      const condition = compileExpression(test.condition, library);
      return (frame) => truthOf(condition(frame));
    }
    case 'value':
      return passing(compileExpression(test.operand, library), knownValue(test.operand, library), slot);
  }
}

const truthOf = (value: Value): Truth => (typeof value === 'boolean' || value === unknown ? value : null);

function passing(operand: Run, constant: Value | undefined, slot: number): Check {
  // The common cell, `"Low"` or `true`: one comparison.
  if (typeof constant === 'string' || typeof constant === 'boolean')
    return (frame) => {
      const value = frame[slot]!;
      return value === constant ? true : equal(value, constant);
    };
  return (frame) => passes(frame[slot]!, operand(frame));
}

/** Whether a value is the operand, in the operand when that is a range, or one of its items when that is a list. */
export function passes(value: Value, operand: Value): Truth {
  if (operand === unknown || value === unknown) return unknown;
  if (operand instanceof Range && !(value instanceof Range)) return within(value, operand);
  if (Array.isArray(operand)) return passesAny(value, operand);
  if (typeof operand === 'boolean' && typeof value !== 'boolean' && value !== null)
    throw new Refusal(
      `a truth stands where a ${kindOf(value)} is compared`,
      {},
      'write `?` for the value that is tested',
    );
  return equal(value, operand);
}

/** A list holds what is equal to one of its items: an item of another kind is not, as for `list contains`. */
function passesAny(value: Value, list: Value[]): Truth {
  const whole = Array.isArray(value) ? equal(value, list) : false;
  return list.reduce<Truth>(
    (truth, item) =>
      or(
        truth,
        item instanceof Range && !(value instanceof Range) ? within(value, item) : (equal(value, item) ?? false),
      ),
    whole,
  );
}
