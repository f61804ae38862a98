import { SaxesParser } from 'saxes';
import { Refusal } from '../refusal.js';

/** An element of an XML file. Namespaces are resolved; comments and processing instructions are gone. */
export interface Element {
  /** The name without its prefix. */
  name: string;
  namespace: string;
  attributes: Record<string, string>;
  children: Element[];
  /** Its own text, without that of its children. */
  text: string;
  line: number;
}

const LARGEST = 5_000_000;
const DEEPEST = 60;
const MOST_ELEMENTS = 200_000;
const MOST_ATTRIBUTES = 100;

/**
 * Reads XML into a tree. saxes is strict, knows only XML's five entities and never expands or fetches another; a file that
 * declares its own (a DOCTYPE) is refused, and so is one that is too large, too deep or not well formed.
 */
export function readXml(text: string, file: string): Element {
  if (text.length > LARGEST) throw new Refusal(`more than ${LARGEST / 1e6} MB of XML`, { file });
  const root: Element = { name: '', namespace: '', attributes: nothing(), children: [], text: '', line: 0 };
  const open = [root];
  let count = 0;
  const parser = new SaxesParser({ xmlns: true });
  const refuse = (reason: string): never => {
    throw new Refusal(`${reason} (line ${parser.line})`, { file });
  };
  parser.on('error', (error) => refuse(`not well-formed XML: ${error.message.replace(/^\d+:\d+:\s*/, '')}`));
  parser.on('doctype', () => refuse('a DOCTYPE is not allowed'));
  let attributesHere = 0;
  parser.on('attribute', () => {
    attributesHere += 1;
    if (attributesHere > MOST_ATTRIBUTES) refuse(`more than ${MOST_ATTRIBUTES} attributes of one element`);
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    count += 1;
    attributesHere = 0;
    if (count > MOST_ELEMENTS) refuse(`more than ${MOST_ELEMENTS} elements`);
    if (open.length > DEEPEST) refuse(`more than ${DEEPEST} levels of elements`);
    const element: Element = {
      name: local,
      namespace: uri,
      attributes: Object.assign(nothing(), namedAttributes(Object.values(attributes))),
      children: [],
      text: '',
      line: parser.line,
    };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  const addText = (more: string): void => {
    open.at(-1)!.text += more;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  return root.children[0] ?? refuse('the file is empty');
}

const nothing = (): Record<string, string> => Object.create(null) as Record<string, string>;

/** Attributes by their local name; one of the document's own language wins over a vendor's with the same name. */
const namedAttributes = (list: { local: string; prefix: string; value: string }[]): Record<string, string> =>
  Object.fromEntries(
    [...list]
      .sort((a, b) => Number(a.prefix === '') - Number(b.prefix === ''))
      .map(({ prefix, local, value }) => [prefix === '' || prefix === 'xsi' ? local : `${prefix}:${local}`, value]),
  );

/** The first child of a name, in the element's own language. */
export const child = (element: Element | undefined, name: string): Element | undefined =>
  childrenNamed(element, name)[0];

/** Every child of a name, in the element's own language. */
export const childrenNamed = (element: Element | undefined, name: string): Element[] =>
  element?.children.filter((each) => each.name === name && each.namespace === element.namespace) ?? [];

/** The text of `<text>` inside an element. */
export const textOf = (element: Element | undefined): string | undefined => child(element, 'text')?.text.trim();
