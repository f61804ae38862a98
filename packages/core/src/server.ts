import type { Content } from './html.js';
import { toHtml } from './html.node.js';

/**
 * Renders a template to clean HTML, without comments or markers. For Node and every runtime that resolves the `node`
 * export condition; with templates made by Lit (a browser, a bundle) it has nothing to render and throws.
 * @param template what a template function returned, or text
 * @returns HTML, every value escaped
 */
export function renderToString(template: Content): string {
  if (typeof template === 'object' && '_$litType$' in template)
    throw new TypeError(
      'renderToString was given a Lit template. Import templates in Node, where package exports resolve the "node" condition.',
    );
  return toHtml(template);
}
