import type { Page } from '../support/open-example.js';

interface Node {
  nodeId: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  description?: { value: string };
  value?: { value: unknown };
  properties?: { name: string; value: { value: unknown } }[];
  childIds?: string[];
  backendDOMNodeId?: number;
}

/**
 * @returns the page as assistive technology gets it, a line a node. In Chromium it is the browser's own tree; Firefox and
 * WebKit cannot be asked for theirs, so there it is computed from the page by dom-accessibility-api.
 */
export async function accessibilityTree(page: Page): Promise<string[]> {
  if (!page.devtools) return page.evaluate(() => contract.accessibleOutline());
  const { nodes } = (await page.devtools('Accessibility.getFullAXTree')) as { nodes: Node[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: { depth: number; role: string; line: string }[] = [];
  const walk = (node: Node | undefined, depth: number) => {
    if (!node) return;
    const role = node.role?.value ?? '';
    if (role === 'InlineTextBox') return;
    const shown = !node.ignored && role !== 'none' && role !== 'generic';
    if (shown) add(node, role, depth);
    for (const id of node.childIds ?? []) walk(byId.get(id), depth + (shown ? 1 : 0));
  };
  const add = ({ name, description, value, properties = [] }: Node, role: string, depth: number) => {
    const words = name?.value ?? '';
    const before = lines.at(-1);
    // How text is split into nodes is not heard.
    if (role === 'StaticText' && before?.role === role && before.depth === depth) before.line += words;
    else {
      const states = properties
        .filter(({ name: property, value: state }) => TOLD.includes(property) && state.value !== false)
        .map(({ name: property, value: state }) => `${property}=${state.value}`);
      const line = [role, words, description?.value, value?.value, ...states].filter(Boolean).join(' | ');
      lines.push({ depth, role, line });
    }
  };
  walk(nodes[0], 0);
  return lines.map(({ depth, line }) => `${'  '.repeat(depth)}${line}`);
}

/** Not `focused`: which of two error summaries took the focus depends on which came first. */
const TOLD = [
  'checked',
  'disabled',
  'expanded',
  'invalid',
  'level',
  'multiline',
  'readonly',
  'required',
  'selected',
  'live',
];

export interface Told {
  name: string;
  description: string;
}

/** @returns what assistive technology is told about each element that has an id: by Chromium itself, elsewhere as computed */
export async function accessibleById(page: Page): Promise<Record<string, Told>> {
  if (!page.devtools)
    return page.evaluate(() =>
      Object.fromEntries([...document.querySelectorAll('[id]')].map((each) => [each.id, contract.accessible(each)])),
    );
  const { root } = (await page.devtools('DOM.getDocument', { depth: -1 })) as { root: DomNode };
  const ids = new Map<number, string>();
  const walk = ({ backendNodeId, attributes = [], children = [] }: DomNode) => {
    const at = attributes.indexOf('id');
    if (at >= 0 && at % 2 === 0) ids.set(backendNodeId, attributes[at + 1]!);
    children.forEach(walk);
  };
  walk(root);
  const { nodes } = (await page.devtools('Accessibility.getFullAXTree')) as { nodes: Node[] };
  return Object.fromEntries(
    nodes.flatMap(({ backendDOMNodeId, name, description }) => {
      const id = ids.get(backendDOMNodeId ?? -1);
      return id ? [[id, { name: name?.value ?? '', description: description?.value ?? '' }]] : [];
    }),
  );
}

interface DomNode {
  backendNodeId: number;
  attributes?: string[];
  children?: DomNode[];
}
