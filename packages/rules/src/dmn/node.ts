/** An element to be written. */
export interface Node {
  tag: string;
  attributes: Record<string, string | number | undefined>;
  children: (Node | undefined)[];
  text?: string;
}

export const node = (tag: string, attributes: Node['attributes'], children: Node['children']): Node => ({
  tag,
  attributes,
  children,
});

/** An element with text alone. */
export const text = (tag: string, words: string, attributes: Node['attributes'] = {}): Node => ({
  tag,
  attributes,
  children: [],
  text: words,
});

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
  '\r': '&#13;',
};

const escaped = (words: string): string => words.replace(/[&<>\r]/g, (character) => ESCAPES[character]!);

/** In an attribute a line break would be read as a space. */
const quoted = (words: string): string => `"${words.replace(/[&<>"\n\t\r]/g, (character) => ESCAPES[character]!)}"`;

/** XML, indented by two spaces. */
export const serialized = (root: Node): string => `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`;

function written({ tag, attributes, children, text: words }: Node, indent: string): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const start = `${indent}<${tag}${given.map(([name, value]) => ` ${name}=${quoted(String(value))}`).join('')}`;
  if (words !== undefined) return `${start}>${escaped(words)}</${tag}>\n`;
  const inside = children.filter((child) => child !== undefined).map((child) => written(child, `${indent}  `));
  return inside.length === 0 ? `${start}/>\n` : `${start}>\n${inside.join('')}${indent}</${tag}>\n`;
}
