import { html, nothing, type Content, type Template } from '@council-components/core/html.js';

export interface LabelData {
  /** The label's words. */
  text: Content;
  /** Id of the control. */
  for?: string;
  /** The label is the page's heading: it is wrapped in an `<h1>`. */
  isPageHeading?: boolean;
  /** `s`, `m`, `l` or `xl`; without it, the size of the text around it. */
  size?: 's' | 'm' | 'l' | 'xl';
  /** Language of the words. */
  lang?: string;
}

/** `<council-label>`: words for one control. */
export const label = (data: LabelData): Template => html`<council-label>${labelContent(data)}</council-label>`;

export const labelContent = (data: LabelData): Template => {
  const { text, isPageHeading } = data;
  const words = html`<label class="council-label${data.size ? ` council-label--${data.size}` : ''}" for=${data.for ?? nothing}>${text}</label>`;
  return isPageHeading ? html`<h1 class="council-label-wrapper">${words}</h1>` : words;
};
