import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { nameOf } from '../dmn/read.js';
import { child, childrenNamed, readXml, type Element } from '../dmn/xml.js';
import { Refusal } from '../refusal.js';
import type { ModelFile } from './files.js';

type Text = Pick<ModelFile, 'file' | 'text'>;

/** The line of a model's file on which an element stands, or one of its rules. */
export function lineFinder({ file, text }: Text): (element: string, row?: number) => number | undefined {
  return file.toLowerCase().endsWith('.dmn') ? inXml(readXml(text, file)) : inYaml(text);
}

function inXml(root: Element): ReturnType<typeof lineFinder> {
  return (name, row) => {
    const element = root.children.find((each) => nameOf(each) === name);
    const rules = row === undefined ? [] : childrenNamed(element && tableIn(element), 'rule');
    return (rules[(row ?? 0) - 1] ?? element)?.line;
  };
}

const tableIn = (element: Element): Element | undefined =>
  child(element, 'decisionTable') ?? element.children.map(tableIn).find((found) => found !== undefined);

/** JSON is YAML too. */
function inYaml(text: string): ReturnType<typeof lineFinder> {
  const lineCounter = new LineCounter();
  const contents: unknown = parseDocument(text, { schema: 'core', lineCounter }).contents;
  const elements = ['decisions', 'inputs', 'parameters', 'knowledge'].flatMap((key) => {
    const list = isMap(contents) ? contents.get(key) : undefined;
    return isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
  });
  return (name, row) => {
    const element = elements.find((each) => each.get('name') === name);
    const rules = row === undefined ? undefined : element?.getIn(['logic', 'table', 'rules']);
    const node = isSeq(rules) ? rules.items[(row ?? 0) - 1] : element;
    const at = (node as { range?: [number] | null } | undefined)?.range?.[0];
    return at === undefined ? undefined : lineCounter.linePos(at).line;
  };
}

/** Runs `work`; what it refuses of this file is told with its line. */
export function located<T>(source: Text, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Refusal) || error.place.file !== source.file || error.place.element === undefined)
      throw error;
    const line = lineFinder(source)(error.place.element, error.place.row);
    throw line === undefined
      ? error
      : new Refusal(error.reason, { ...error.place, file: `${source.file}:${line}` }, error.instead);
  }
}
