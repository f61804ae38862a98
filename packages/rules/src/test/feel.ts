import { compileExpression } from '../feel/compile.js';
import { implementations } from '../feel/functions/index.js';
import { parseExpression } from '../feel/parse.js';
import { Scope, Slots } from '../feel/scope.js';
import type { Value } from '../value/value.js';

/** For tests: the value of an expression, with names that stand for values. */
export function feel(text: string, names: Record<string, Value> = {}): Value {
  const scope = new Scope(new Slots());
  const frame: Value[] = [];
  for (const [name, value] of Object.entries(names)) {
    const slot = scope.slots.next();
    scope.define({ name, slot });
    frame[slot] = value;
  }
  return compileExpression(parseExpression(text, scope), { functions: implementations, knowledge: new Map() })(frame);
}
