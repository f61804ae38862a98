import type { Model } from '../model/model.js';
import { domainType } from '../model/answers.js';
import { Types, type Type } from '../model/types.js';
import { numberFromText, numberToPlain } from '../value/decimal.js';
import { Refusal } from '../refusal.js';

/** The type of an input or a parameter. What its values may be is checked when it is decided, not when it is read. */
export function typeOf(name: string, { inputs = [], parameters = [], types = [] }: Model): Type | undefined {
  const input = inputs.find((each) => each.name === name);
  const element = input ?? parameters.find((each) => each.name === name);
  return (
    element && new Types(types, () => ({ tests: [], check: () => true })).of(element.type ?? domainType(input?.domain))
  );
}

const TRUTHS: Record<string, boolean> = { true: true, yes: true, y: true, false: false, no: false, n: false };

/** An answer as text, in a cell or on a command line, as data of its type. Nothing is unknown; `null` is null. */
export function answerFromText(text: string, { kind, name }: Type): unknown {
  if (text === '') return undefined;
  if (text === 'null') return null;
  switch (kind) {
    case 'number':
      return numberIn(text) ?? needed('a number', text, 'write it as 17 or 6000.50');
    case 'boolean':
      return truthIn(text) ?? needed('yes or no', text, 'write yes, no, or null for "I do not know"');
    case 'list':
    case 'context':
      return jsonIn(text) ?? needed(`${kind === 'list' ? 'a list' : 'a context'} of type ${name}, as JSON`, text);
    case undefined:
      return numberIn(text) ?? truthIn(text) ?? jsonIn(text) ?? text;
    default:
      return text;
  }
}

/** `16,000` and `16000` are one number. */
export function numberIn(text: string): number | undefined {
  const number = numberFromText(text.replaceAll(/(?<=\d),(?=\d{3}\b)/g, ''));
  return number === null ? undefined : numberToPlain(number);
}

export const truthIn = (text: string): boolean | undefined =>
  Object.hasOwn(TRUTHS, text.toLowerCase()) ? TRUTHS[text.toLowerCase()] : undefined;

export function jsonIn(text: string): unknown {
  if (!/^[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function needed(what: string, text: string, instead = ''): never {
  throw new Refusal(`\`${text}\` is not ${what}`, {}, instead);
}
