/**
 * The only import a page template may use. In a browser or a bundler this is Lit's `html`; in Node (export condition
 * `node`) it is {@link file://./html.node.ts}, which writes the same markup as a string. A template therefore holds text,
 * attributes, `?boolean` attributes, arrays, other templates and `nothing`: no `.property`, no `@event`.
 */
import { html as litHtml, nothing, type TemplateResult } from 'lit/html.js';

/** What a template function returns: a `TemplateResult` in a browser, markup on a server. */
export type Template = TemplateResult | typeof nothing;
/** Words: plain text, which is escaped, or a template where markup is wanted. */
export type Content = string | Template;

export const html: (strings: TemplateStringsArray, ...values: unknown[]) => TemplateResult = litHtml;
export { nothing };
