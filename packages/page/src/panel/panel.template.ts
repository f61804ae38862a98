import { html, nothing, type Content, type Template } from '@council-components/core/html.js';
import { heading, type HeadingLevel } from '../heading.template.js';

export interface PanelData {
  /** What has been done: "Report sent". */
  titleText: Content;
  /** 1 unless given: the panel's title is the page's heading. */
  headingLevel?: HeadingLevel;
  /** What to keep, such as a reference number. */
  text?: Content;
  /** Further classes on the panel. */
  classes?: string;
}

/** `<council-panel>`: tells someone that they have finished. */
export const panel = (data: PanelData): Template => html`<council-panel>${panelContent(data)}</council-panel>`;

export const panelContent = ({ titleText, headingLevel, text, classes }: PanelData): Template =>
  html`<div class="council-panel${classes ? ` ${classes}` : ''}">
  ${heading(headingLevel ?? 1, 'council-panel__title', titleText)}
  ${text ? html`<div class="council-panel__body">${text}</div>` : nothing}
</div>`;
