import type { Expression } from './ast.js';
import type { Shape } from './scope.js';

/** Kept beside the expressions, which are plain data that outlives the parser. */
const shapes = new WeakMap<Expression, Shape>();

/** Remembers the shape of a name. */
export function named(expression: Expression, shape: Shape | undefined): Expression {
  if (shape) shapes.set(expression, shape);
  return expression;
}

/** What is known of an expression's value before it runs; undefined when nothing is. */
export function shapeOf(expression: Expression): Shape | undefined {
  switch (expression.kind) {
    case 'name':
      return shapes.get(expression);
    case 'path':
      return pathShape(shapeOf(expression.target), expression.name);
    case 'filter':
      return expression.perItem ? listOf(shapeOf(expression.target)) : itemShape(shapeOf(expression.target));
    case 'context':
      return { fields: new Map(expression.entries.map(({ key, value }) => [key, shapeOf(value) ?? {}])) };
    case 'list':
      return expression.items.length === 1 ? { item: shapeOf(expression.items[0]!) } : undefined;
    default:
      return undefined;
  }
}

/** A path into a list is a path into each of its items. */
function pathShape(shape: Shape | undefined, name: string): Shape | undefined {
  const field = (shape?.item ?? shape)?.fields?.get(name);
  return field && shape?.item ? { item: field } : field;
}

/** The shape of a list's items; what is no list counts as a list of one. */
export const itemShape = (shape: Shape | undefined): Shape | undefined => shape?.item ?? shape;

const listOf = (shape: Shape | undefined): Shape | undefined => (shape && !shape.item ? { item: shape } : shape);
