import { html, nothing, type Content, type Template } from '@council-components/core/html.js';

export interface HintData {
  /** The hint's words. */
  text: Content;
  id?: string;
}

/** `<council-hint>`: one short sentence that helps someone to answer. */
export const hint = (data: HintData): Template => html`<council-hint>${hintContent(data)}</council-hint>`;

export const hintContent = ({ text, id }: HintData): Template =>
  html`<div class="council-hint" id=${id ?? nothing}>${text}</div>`;
