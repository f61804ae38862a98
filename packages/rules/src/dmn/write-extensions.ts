import type { Decision, Domain, Input, Model, Parameter, Rule, Source, Words } from '../model/model.js';
import { node, text, type Node } from './node.js';

/** `<extensionElements>` around what there is. */
function extensions(children: (Node | undefined)[]): Node | undefined {
  const given = children.filter((child) => child !== undefined);
  return given.length > 0 ? node('extensionElements', {}, given) : undefined;
}

const wordsNodes = (purpose: string | undefined, words: Words | undefined): Node[] =>
  Object.entries(words ?? {}).map(([lang, each]) => text('council:words', each, { for: purpose, lang }));

const sourceNode = (source: Source | undefined): Node | undefined =>
  source && node('council:source', { ...source }, []);

export const modelExtensions = ({ languages }: Model): Node | undefined =>
  extensions([languages && text('council:languages', languages.join(' '))]);

export const inputExtensions = ({ domain, question, source }: Input): Node | undefined =>
  extensions([domain && domainNode(domain), ...wordsNodes('question', question), sourceNode(source)]);

function domainNode(domain: Domain): Node {
  const { unsure, ...rest } = domain;
  const { values, ...attributes } = { values: [] as string[], ...rest };
  return node(
    'council:domain',
    { ...attributes, unsure: unsure ? 'true' : undefined },
    values.map((value) => text('council:value', value)),
  );
}

export const decisionExtensions = ({ question, outcomes = [] }: Decision): Node | undefined =>
  extensions([
    ...wordsNodes('question', question),
    ...outcomes.map(({ value, words }) => node('council:outcome', { value }, wordsNodes(undefined, words))),
  ]);

export const ruleExtensions = ({ source, reason }: Rule): Node | undefined =>
  extensions([sourceNode(source), ...wordsNodes('reason', reason)]);

export const parameterExtensions = ({ unit, bounds, values }: Parameter): Node | undefined =>
  extensions([
    node('council:parameter', { unit }, [
      bounds && node('council:bounds', { from: JSON.stringify(bounds.from), to: JSON.stringify(bounds.to) }, []),
      ...values.map(({ from, to, value, source }) =>
        node('council:value', { from, to, value: JSON.stringify(value) }, [sourceNode(source)]),
      ),
    ]),
  ]);
