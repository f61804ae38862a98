/** Attributes of an element; what is undefined is left out. */
export type Attributes = Record<string, string | number | undefined>;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escape = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"]/g, (character) => ESCAPES[character]!);

/** One element as SVG text; its children are SVG text already. */
export function tag(name: string, attributes: Attributes, ...children: string[]): string {
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) => ` ${key}="${escape(String(typeof value === 'number' ? Math.round(value * 10) / 10 : value))}"`,
    );
  return children.length === 0
    ? `<${name}${given.join('')}/>`
    : `<${name}${given.join('')}>${children.join('')}</${name}>`;
}

/** The width of text in a sans-serif font, near enough to wrap by: nobody measures without a screen. */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce(
    (sum, character) => sum + (/[ilj.,:;'|! ]/.test(character) ? 0.32 : /[mwMW@A-Z£]/.test(character) ? 0.78 : 0.56),
    0,
  ) * size;

/** Words in lines that fit; a word that is longer than a line is broken. */
export function wrap(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).flatMap((each) => broken(each, width, size))) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && widthOf(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function broken(word: string, width: number, size: number): string[] {
  const pieces = [''];
  for (const character of word) {
    const longer = pieces.at(-1)! + character;
    if (longer.length > 1 && widthOf(longer, size) > width) pieces.push(character);
    else pieces[pieces.length - 1] = longer;
  }
  return pieces;
}

export const LINE = 1.3;

/** Lines of text, the first with its top at y. */
export function textLines(lines: readonly string[], x: number, y: number, size: number, more: Attributes = {}): string {
  const spans = lines.map((line, index) => tag('tspan', { x, dy: index === 0 ? size : size * LINE }, escape(line)));
  return tag('text', { x, y, 'font-size': size, ...more }, ...spans);
}

export const heightOf = (lines: readonly string[], size: number): number => lines.length * size * LINE;

/** A whole picture: its title and description are read out, and its parts are not read letter by letter. */
export function picture(
  width: number,
  height: number,
  title: string,
  description: string,
  ...content: string[]
): string {
  // Pictures that stand in one page must not lend each other their names.
  const id = title.replace(/[^\p{L}\p{N}]+/gu, '-');
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
    width: Math.ceil(width),
    height: Math.ceil(height),
    role: 'img',
    'aria-labelledby': `${id}-title ${id}-description`,
    'font-family': 'Arial, Helvetica, sans-serif',
    fill: INK,
  };
  const described = [
    tag('title', { id: `${id}-title` }, escape(title)),
    tag('desc', { id: `${id}-description` }, escape(description)),
  ];
  return `${tag('svg', root, ...described, tag('rect', { width: '100%', height: '100%', fill: '#ffffff' }), ...content)}\n`;
}

export const INK = '#0b0c0c';
export const SOFT = '#484f52';
export const EDGE = '#5b6467';
