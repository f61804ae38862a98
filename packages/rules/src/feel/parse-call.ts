import type { Expression } from './ast.js';
import type { Cursor } from './cursor.js';
import { FUNCTIONS, INSTEAD } from './names.js';
import { anyExpression } from './parse.js';
import { nameParts } from './scope.js';

/** Names of several words first, so that `day of week` is not read as `day`. */
const BY_LENGTH = [...Object.keys(FUNCTIONS), ...Object.keys(INSTEAD)]
  .map((name) => ({ name, parts: nameParts(name) }))
  .sort((a, b) => b.parts.length - a.parts.length);

/** A call of knowledge or of a function of the subset; undefined when the name that stands here is not called. */
export function call(cursor: Cursor): Expression | undefined {
  const { at } = cursor.token;
  const found = cursor.scope.match(cursor.list, cursor.index);
  if (found && 'knowledge' in found.binding && cursor.ahead(found.length)?.text === '(') {
    const { name, knowledge } = found.binding;
    cursor.index += found.length;
    return { kind: 'knowledge', at, name, args: bound(cursor, name, [knowledge.join(', ')]) };
  }
  const builtin = BY_LENGTH.find(({ parts }) => isCalled(cursor, parts));
  if (!builtin) return refusedCall(cursor);
  const { name, parts } = builtin;
  if (!Object.hasOwn(FUNCTIONS, name)) throw cursor.refusal(`\`${name}\` is outside the subset`, INSTEAD[name]);
  cursor.index += parts.length;
  return { kind: 'builtin', at, name, args: bound(cursor, name, FUNCTIONS[name]!) };
}

const isCalled = (cursor: Cursor, parts: string[]): boolean =>
  parts.every((part, offset) => cursor.ahead(offset)?.text === part && cursor.ahead(offset)?.type === 'word') &&
  cursor.ahead(parts.length)?.text === '(' &&
  cursor.ahead(parts.length)?.type === 'symbol';

/** A word with a bracket behind it that nobody knows. */
function refusedCall(cursor: Cursor): undefined {
  const next = cursor.ahead(1);
  if (cursor.token.type !== 'word' || next?.text !== '(' || next.type !== 'symbol') return undefined;
  if (cursor.scope.match(cursor.list, cursor.index) || ['and', 'or', 'in', 'if'].includes(cursor.token.text))
    return undefined;
  throw cursor.refusal(
    `no function here is called \`${cursor.token.text}\``,
    `the functions are ${Object.keys(FUNCTIONS).join(', ')}`,
  );
}

interface Argument {
  name?: string;
  value: Expression;
}

/** The arguments in the order of the parameters; missing optional ones at the end are left out. */
function bound(cursor: Cursor, name: string, signatures: string[]): Expression[] {
  const { at } = cursor.token;
  const args = argumentsOf(cursor);
  for (const signature of signatures) {
    const order = inOrder(args, signature.split(', ').filter(Boolean));
    if (order) return order;
  }
  const forms = signatures.map((signature) => `${name}(${signature})`);
  throw cursor.refusal(`these are not the arguments of \`${name}\``, `write ${forms.join(' or ')}`, at);
}

function inOrder(args: Argument[], parameters: string[]): Expression[] | undefined {
  const names = parameters.map((parameter) => parameter.replace(/[?…]$/, ''));
  const required = parameters.filter((parameter) => !parameter.endsWith('?')).length;
  if (args.every((arg) => arg.name === undefined)) {
    const most = parameters.at(-1)?.endsWith('…') ? Infinity : parameters.length;
    return args.length >= required && args.length <= most ? args.map(({ value }) => value) : undefined;
  }
  const ordered = names.map((name) => args.find((arg) => arg.name === name));
  const given = ordered.filter((arg) => arg !== undefined);
  const gap = ordered.findIndex((arg) => arg === undefined);
  const complete = given.length === args.length && given.length >= required && (gap === -1 || gap === given.length);
  return complete ? given.map(({ value }) => value) : undefined;
}

function argumentsOf(cursor: Cursor): Argument[] {
  cursor.expect('(', 'a call');
  const args: Argument[] = [];
  while (!cursor.take(')')) {
    if (args.length > 0) cursor.expect(',', 'a call');
    const name = argumentName(cursor);
    args.push({ ...(name !== undefined && { name }), value: anyExpression(cursor) });
  }
  return args;
}

/** `start position: 2` */
function argumentName(cursor: Cursor): string | undefined {
  let length = 0;
  while (cursor.ahead(length)?.type === 'word') length += 1;
  const colon = cursor.ahead(length);
  if (length === 0 || colon?.text !== ':' || colon.type !== 'symbol') return undefined;
  const name = cursor.text.slice(cursor.token.at, cursor.ahead(length - 1)!.end);
  cursor.index += length + 1;
  return nameParts(name).join(' ');
}
