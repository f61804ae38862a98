/**
 * The server's half of {@link file://./html.ts}: a template tag that writes clean HTML, without comments or markers,
 * giving the DOM that Lit gives in a browser (every example of every component is compared by a test).
 */
import type { Template } from './html.js';

/** Lit's own symbol for "no value": it is a registered symbol, so that both halves share it without loading Lit. */
export const nothing = Symbol.for('lit-nothing');

/** A registered symbol: two copies of this module know each other's markup, and data from JSON can never carry it. */
const MARKUP = Symbol.for('council-components.markup');

interface OpenAttribute {
  /** Where the attribute, with the space before it, starts in the output. */
  start: number;
  /** `?` before the name: present or absent rather than valued. */
  boolean: boolean;
  quote: string;
  absent: boolean;
}

const ATTRIBUTE = /\s([?.@]?)([^\s"'<>/=]+)=(["']?)([^"'<>]*)$/;

/** @returns markup with every value escaped; see {@link file://./html.ts} for what a template may hold. */
export function html(strings: TemplateStringsArray, ...values: unknown[]): Template {
  let out = '';
  let open: OpenAttribute | undefined;
  strings.forEach((string, index) => {
    let text = string;
    const end = open ? text.indexOf(open.quote) : -1;
    if (open && end >= 0) {
      out = closed(out + text.slice(0, end), open);
      text = text.slice(end + open.quote.length);
      open = undefined;
    }
    out += text;
    if (index === values.length) return;
    const value = values[index];
    if (!open) {
      open = attributeAtEnd(out);
      if (open?.quote === '') out += '"';
    }
    if (!open) out += textOf(value, out);
    else if (value === nothing || (open.boolean && !value)) open.absent = true;
    else if (!open.boolean) out += escape(String(value ?? ''));
  });
  return { [MARKUP]: out } as unknown as Template;
}

/** @returns the HTML of a template made by this module's `html`, or escaped text. */
export function toHtml(value: unknown): string {
  return textOf(value, '');
}

/** @returns the attribute whose value the output ends in; undefined in text */
function attributeAtEnd(out: string): OpenAttribute | undefined {
  const tag = out.slice(out.lastIndexOf('<'));
  if (!tag.startsWith('<') || tag.includes('>')) return undefined;
  const match = ATTRIBUTE.exec(out);
  if (!match) throw new TypeError(`A value may stand in text or in an attribute, not here: ${tag}`);
  const [, prefix, name, quote] = match;
  if (prefix === '.' || prefix === '@')
    throw new TypeError(
      `A page template holds attributes only, so that a server can write it: remove ${prefix}${name}`,
    );
  return { start: match.index, boolean: prefix === '?', quote: quote!, absent: false };
}

function closed(out: string, { start, boolean, quote, absent }: OpenAttribute): string {
  if (absent) return out.slice(0, start);
  if (boolean) return out.slice(0, start) + out.slice(start).replace(/^(\s)\?([^=]+)=.*$/s, '$1$2');
  return `${out}${quote || '"'}`;
}

function textOf(value: unknown, before: string): string {
  if (value === nothing || value === null || value === undefined || value === '') return '';
  if (typeof value === 'object' && MARKUP in value) return String(value[MARKUP]);
  if (Array.isArray(value)) return value.map((item) => textOf(item, '')).join('');
  const text = escape(String(value));
  // The HTML parser drops one newline right after <textarea>; a person's own first line must survive it.
  return /<textarea[^>]*>$/.test(before) && text.startsWith('\n') ? `\n${text}` : text;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
