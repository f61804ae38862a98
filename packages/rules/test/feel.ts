import { compileExpression } from '../src/feel/compile.js';
import { newLibrary } from '../src/feel/builders.js';
import { parseExpression } from '../src/feel/parse.js';
import { Scope, Slots } from '../src/feel/scope.js';
import type { Value } from '../src/value/value.js';

/** For tests: the value of an expression, with names that stand for values. */
export function feel(text: string, names: Record<string, Value> = {}): Value {
  const scope = new Scope(new Slots());
  const frame: Value[] = [];
  for (const [name, value] of Object.entries(names)) {
    const slot = scope.slots.next();
    scope.define({ name, slot });
    frame[slot] = value;
  }
  return compileExpression(parseExpression(text, scope), newLibrary())(frame);
}
