import { mistakeIn } from '../model/check-schema.js';
import type { Decision, Domain, Input, Model, Parameter, ParameterValue, Rule, Source, Words } from '../model/model.js';
import { Refusal } from '../refusal.js';
import { EXTENSIONS } from './namespaces.js';
import { some, tidy } from './read.js';
import { child, childrenNamed, type Element } from './xml.js';

/** Our elements inside `<extensionElements>`. */
const extensions = (element: Element, name: string): Element[] =>
  child(element, 'extensionElements')?.children.filter((each) => each.namespace === EXTENSIONS && each.name === name) ??
  [];

/** What stands in our language must be what we know, or it would be lost without a word. */
function checkNames(element: Element, known: readonly string[], purpose?: string): void {
  const own = child(element, 'extensionElements')?.children.filter(({ namespace }) => namespace === EXTENSIONS) ?? [];
  for (const { name, attributes } of own) {
    if (!known.includes(name))
      throw new Refusal(`\`council:${name}\` is not known here`, {}, `known are ${known.join(', ')}`);
    if (name === 'words' && attributes['for'] !== purpose)
      throw new Refusal(
        `\`council:words for="${attributes['for'] ?? ''}"\` is not known here`,
        {},
        `known is ${purpose!}`,
      );
  }
}

/** Data as the schema of the JSON form has it. */
function checked<T>(found: T, definition: 'domain' | 'source' | 'words' | 'parameter'): T {
  const mistake = mistakeIn(found, { $ref: `#/$defs/${definition}` }, definition);
  if (mistake) throw new Refusal(`${mistake.path} ${mistake.says}`);
  return found;
}

/** Attributes as data, in the shape that `T` has. */
const data = <T>(element: Element, numbers: readonly string[] = []): T =>
  Object.fromEntries(
    Object.entries(element.attributes).map(([key, value]) => [key, numbers.includes(key) ? Number(value) : value]),
  ) as T;

/** `<council:words for="question" lang="en">…</council:words>` */
function wordsFor(element: Element, purpose: string): Words | undefined {
  const found = extensions(element, 'words').filter(({ attributes }) => attributes['for'] === purpose);
  return found.length > 0 ? wordsOf(found) : undefined;
}

const wordsOf = (elements: Element[]): Words =>
  checked(Object.fromEntries(elements.map(({ attributes, text }) => [attributes['lang'] ?? '', text])), 'words');

const sourceOf = (element: Element): Source | undefined => {
  const [source] = extensions(element, 'source');
  return source && checked(data<Source>(source), 'source');
};

export function readModelExtensions(root: Element): Pick<Model, 'languages'> {
  checkNames(root, ['languages']);
  const languages = extensions(root, 'languages')[0]?.text.trim().split(/\s+/);
  return languages ? { languages } : {};
}

type Optional<T> = { [K in keyof T]: T[K] | undefined };

export function readInputExtensions(element: Element): Optional<Pick<Input, 'domain' | 'question' | 'source'>> {
  const [domain] = extensions(element, 'domain');
  return { domain: domain && readDomain(domain), question: wordsFor(element, 'question'), source: sourceOf(element) };
}

function readDomain(element: Element): Domain {
  const numeric = element.attributes['kind'] === 'date' ? [] : ['from', 'to'];
  const { unsure, ...rest } = data<Domain & Record<string, unknown>>(element, numeric);
  const values = element.children.map(({ text }) => text);
  const domain = {
    ...rest,
    ...(values.length > 0 && { values }),
    ...((unsure as unknown) === 'true' && { unsure: true }),
  };
  return checked(domain as Domain, 'domain');
}

export function readDecisionExtensions(element: Element): Optional<Pick<Decision, 'question' | 'outcomes'>> {
  checkNames(element, ['words', 'outcome'], 'question');
  const outcomes = extensions(element, 'outcome').map(({ attributes, children }) => ({
    value: attributes['value'] ?? '',
    words: wordsOf(children),
  }));
  return { question: wordsFor(element, 'question'), outcomes: some(outcomes) };
}

export function readRuleExtensions(element: Element): Optional<Pick<Rule, 'source' | 'reason'>> {
  checkNames(element, ['source', 'words'], 'reason');
  return { source: sourceOf(element), reason: wordsFor(element, 'reason') };
}

/** The extension that makes input data a parameter. */
export function readParameter(element: Element): Omit<Parameter, 'name'> | undefined {
  checkNames(element, ['domain', 'words', 'source', 'parameter'], 'question');
  const [parameter] = extensions(element, 'parameter');
  if (!parameter) return undefined;
  const bounds = child(parameter, 'bounds');
  const read = tidy<Omit<Parameter, 'name'>>({
    ...data<object>(parameter),
    bounds: bounds && { from: limit(bounds.attributes['from']), to: limit(bounds.attributes['to']) },
    values: childrenNamed(parameter, 'value').map(readValue),
  });
  checked({ name: '', ...read }, 'parameter');
  return read;
}

function readValue(element: Element): ParameterValue {
  const { from = '', to } = element.attributes;
  const source = child(element, 'source');
  return {
    from,
    ...(to !== undefined && { to }),
    value: scalar(element.attributes['value']),
    ...(source && { source: data<Source>(source) }),
  };
}

/** A scalar that has an order, or the schema refuses it. */
const limit = (text?: string): number | string => scalar(text) as number | string;

/** A number or a text, written as JSON writes it, so that `"2026"` stays a text. */
function scalar(text = ''): number | string | boolean {
  const isWritten = /^(?:true|false|"(?:[^"\\]|\\.)*"|-?\d{1,15}(?:\.\d{1,15})?)$/.test(text);
  if (!isWritten) throw new Refusal(`\`${text}\` is no number, truth or quoted text`);
  return JSON.parse(text) as number | string | boolean;
}
