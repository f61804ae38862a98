import { html, type Template } from '@council-components/core/html.js';
import { choices, type Choice, type ChoicesData } from '../group/choices.template.js';

export interface Checkbox extends Choice {
  /** The group's name unless given. */
  name?: string;
  /** `exclusive` for "None of these": checking it unchecks the others, and they it. */
  behaviour?: 'exclusive';
}

export interface CheckboxesData extends ChoicesData<Checkbox> {
  /** Values of the choices that are checked. */
  values?: readonly string[];
}

/** `<council-checkboxes>`: any number of choices out of a few. Complete without JavaScript. */
export const checkboxes = (data: CheckboxesData): Template =>
  html`<council-checkboxes>${checkboxesContent(data)}</council-checkboxes>`;

export const checkboxesContent = (data: CheckboxesData): Template => choices(data, 'checkbox', data.values ?? []);
