import { html, nothing, type Content, type Template } from '@council-components/core/html.js';
import { asText, classNames } from '../field/field.template.js';

export interface LegendData {
  /** The legend's words: the question that the controls answer together. */
  text: Content;
  /** The legend is the page's heading: it holds an `<h1>`. */
  isPageHeading?: boolean;
  /** `s`, `m`, `l` or `xl`; without it, the size of the text around it. */
  size?: 's' | 'm' | 'l' | 'xl';
  classes?: string;
}

export interface FieldsetData {
  legend: Content | LegendData;
  id?: string;
  /** Ids of elements that describe the whole group. Readers differ: prefer to describe its controls. */
  describedBy?: string;
  /** `group` by default in browsers; say it only where it is needed. */
  role?: string;
  /** Further classes on the fieldset. */
  classes?: string;
  /** The fields inside: templates. */
  html?: Content;
  /** Language of the words. */
  lang?: string;
}

/** `<council-fieldset>`: several fields that belong together, under one legend. */
export const fieldset = (data: FieldsetData): Template =>
  html`<council-fieldset>${fieldsetContent(data)}</council-fieldset>`;

export const fieldsetContent = (data: FieldsetData, content: Content = data.html ?? nothing): Template =>
  html`<fieldset class=${classNames('council-fieldset', data.classes)} id=${data.id ?? nothing} role=${data.role ?? nothing} aria-describedby=${data.describedBy ?? nothing}>
  ${legendContent(asText<LegendData>(data.legend))}
  ${content}
</fieldset>`;

const legendContent = ({ text, isPageHeading, size, classes }: LegendData): Template =>
  html`<legend class=${classNames('council-legend', size && `council-legend--${size}`, classes)}>${
    isPageHeading ? html`<h1 class="council-legend__heading">${text}</h1>` : text
  }</legend>`;
