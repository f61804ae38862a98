import { html, nothing, type Content, type Template } from '@council-components/core/html.js';

export interface DetailsData {
  /** What opens: say what someone will find. */
  summaryText: Content;
  /** What it opens on. */
  text: Content;
  open?: boolean;
  /** Id of the `<details>`. */
  id?: string;
  /** Further classes on the `<details>`. */
  classes?: string;
}

/** `<council-details>`: help that only some people need, a click away. */
export const details = (data: DetailsData): Template =>
  html`<council-details>${detailsContent(data)}</council-details>`;

export const detailsContent = ({ summaryText, text, open, id, classes }: DetailsData): Template =>
  html`<details class="council-details${classes ? ` ${classes}` : ''}" id=${id ?? nothing} ?open=${open}>
  <summary class="council-details__summary"><span class="council-details__summary-text">${summaryText}</span></summary>
  <div class="council-details__text">${text}</div>
</details>`;
