import { html, nothing, type Content, type Template } from '@council-components/core/html.js';
import { hintId } from '@council-components/core/ids.js';

export interface HintData {
  /** The hint's words. */
  text: Content;
  /** Id for the control's `aria-describedby`. */
  id?: string;
  /** Id of the control, from which the id is made when it is not given. */
  for?: string;
  /** Language of the words. */
  lang?: string;
}

/** `<council-hint>`: one short sentence that helps someone to answer. */
export const hint = (data: HintData): Template => html`<council-hint>${hintContent(data)}</council-hint>`;

export const hintContent = ({ text, id, for: control }: HintData): Template =>
  html`<div class="council-hint" id=${id ?? (control ? hintId(control) : nothing)}>${text}</div>`;
