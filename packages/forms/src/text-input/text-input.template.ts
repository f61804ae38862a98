import { html, nothing, type Template } from '@council-components/core/html.js';
import { classNames, controlId, describedBy, field, type FieldData } from '../field/field.template.js';

export interface TextInputData extends FieldData {
  /** `text`, `email`, `tel`, `url` …; never `number`: it loses what people type. */
  type?: string;
  /** The keyboard that a phone shows, for example `numeric`. */
  inputmode?: string;
  /** As wide as this many characters: 2, 3, 4, 5, 10, 20 or 30. The whole measure without it. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  /** Stands before the input, such as `£`. Screen readers do not hear it: say it in the label too. */
  prefix?: string;
  /** Stands after the input, such as `per month`. Screen readers do not hear it: say it in the label too. */
  suffix?: string;
  /** `false` for answers that are not prose: names, references, postcodes. */
  spellcheck?: boolean;
  autocapitalize?: string;
}

/** `<council-text-input>`: one line of text. Complete without JavaScript; the element only serves the shorthand. */
export const textInput = (data: TextInputData): Template =>
  html`<council-text-input>${textInputContent(data)}</council-text-input>`;

export const textInputContent = (data: TextInputData): Template => {
  const input = html`<input class=${classNames('council-input', data.width && `council-input--width-${data.width}`, data.classes)} id=${controlId(data)} name=${data.name} type=${data.type ?? 'text'} value=${data.value ?? nothing} inputmode=${data.inputmode ?? nothing} autocomplete=${data.autocomplete ?? nothing} spellcheck=${data.spellcheck ?? nothing} autocapitalize=${data.autocapitalize ?? nothing} aria-describedby=${describedBy(data)} ?disabled=${data.disabled}>`;
  return field(data, data.prefix || data.suffix ? affixed(data, input) : input);
};

const affixed = ({ prefix, suffix }: TextInputData, input: Template): Template =>
  html`<div class="council-affixed">${affix(prefix)}${input}${affix(suffix)}</div>`;

const affix = (text: string | undefined) =>
  text ? html`<div class="council-affixed__text" aria-hidden="true">${text}</div>` : nothing;
