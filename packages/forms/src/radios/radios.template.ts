import { html, type Template } from '@council-components/core/html.js';
import { choices, type Choice, type ChoicesData } from '../group/choices.template.js';

export interface RadiosData extends ChoicesData<Choice> {
  /** Value of the choice that is checked. */
  value?: string;
}

/** `<council-radios>`: one choice out of a few. Complete without JavaScript. */
export const radios = (data: RadiosData): Template => html`<council-radios>${radiosContent(data)}</council-radios>`;

export const radiosContent = (data: RadiosData): Template => choices(data, 'radio', [data.value]);
