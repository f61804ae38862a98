import type { Decision, Domain, Input, Model, Parameter, ParameterValue, Rule, Source, Words } from '../model/model.js';
import { Refusal } from '../refusal.js';
import { EXTENSIONS } from './namespaces.js';
import { some } from './read.js';
import { child, type Element } from './xml.js';

/** Our elements inside `<extensionElements>`. */
const extensions = (element: Element, name: string): Element[] =>
  child(element, 'extensionElements')?.children.filter((each) => each.namespace === EXTENSIONS && each.name === name) ??
  [];

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
  Object.fromEntries(elements.map(({ attributes, text }) => [attributes['lang'] ?? '', text]));

const sourceOf = (element: Element): Source | undefined => {
  const [source] = extensions(element, 'source');
  return source && data<Source>(source);
};

export function readModelExtensions(root: Element): Pick<Model, 'languages'> {
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
  return {
    ...rest,
    ...(values.length > 0 && { values }),
    ...((unsure as unknown) === 'true' && { unsure: true }),
  } as Domain;
}

export function readDecisionExtensions(element: Element): Optional<Pick<Decision, 'question' | 'outcomes'>> {
  const outcomes = extensions(element, 'outcome').map(({ attributes, children }) => ({
    value: attributes['value'] ?? '',
    words: wordsOf(children),
  }));
  return { question: wordsFor(element, 'question'), outcomes: some(outcomes) };
}

export function readRuleExtensions(element: Element): Optional<Pick<Rule, 'source' | 'reason'>> {
  return { source: sourceOf(element), reason: wordsFor(element, 'reason') };
}

/** The extension that makes input data a parameter. */
export function readParameter(element: Element): Optional<Pick<Parameter, 'unit' | 'bounds' | 'values'>> | undefined {
  const [parameter] = extensions(element, 'parameter');
  if (!parameter) return undefined;
  const bounds = child(parameter, 'bounds');
  return {
    unit: parameter.attributes['unit'],
    bounds: bounds && { from: scalar(bounds.attributes['from']), to: scalar(bounds.attributes['to']) },
    values: parameter.children.filter(({ name }) => name === 'value').map(readValue),
  } as Optional<Pick<Parameter, 'unit' | 'bounds' | 'values'>>;
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

/** A number or a text, written as JSON writes it, so that `"2026"` stays a text. */
function scalar(text = ''): number | string | boolean {
  const isWritten = /^(?:true|false|"(?:[^"\\]|\\.)*"|-?\d{1,15}(?:\.\d{1,15})?)$/.test(text);
  if (!isWritten) throw new Refusal(`\`${text}\` is no number, truth or quoted text`);
  return JSON.parse(text) as number | string | boolean;
}
