import { html, nothing, type Content, type Template } from '@council-components/core/html.js';

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** A heading of any level. Each is written out, because Lit cannot bind the name of a tag. */
export const heading = (
  level: HeadingLevel,
  classes: string,
  text: Content,
  id: string | typeof nothing = nothing,
): Template => LEVELS[level](classes, text, id);

const LEVELS: Record<HeadingLevel, (classes: string, text: Content, id: string | typeof nothing) => Template> = {
  1: (classes, text, id) => html`<h1 class=${classes} id=${id}>${text}</h1>`,
  2: (classes, text, id) => html`<h2 class=${classes} id=${id}>${text}</h2>`,
  3: (classes, text, id) => html`<h3 class=${classes} id=${id}>${text}</h3>`,
  4: (classes, text, id) => html`<h4 class=${classes} id=${id}>${text}</h4>`,
  5: (classes, text, id) => html`<h5 class=${classes} id=${id}>${text}</h5>`,
  6: (classes, text, id) => html`<h6 class=${classes} id=${id}>${text}</h6>`,
};
