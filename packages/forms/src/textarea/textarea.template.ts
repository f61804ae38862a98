import { html, nothing, type Template } from '@council-components/core/html.js';
import { classNames, controlId, describedBy, field, type FieldData } from '../field/field.template.js';

export interface TextareaData extends FieldData {
  /** How many lines are visible: 5 unless given. A sign of how much to write, not a limit. */
  rows?: number;
  /** `false` for text that is not prose. */
  spellcheck?: boolean;
}

/** `<council-textarea>`: text of more than one line. Complete without JavaScript; the element only serves the shorthand. */
export const textarea = (data: TextareaData): Template =>
  html`<council-textarea>${textareaContent(data)}</council-textarea>`;

export const textareaContent = (data: TextareaData): Template => field(data, textareaControl(data));

/** The native control alone. @param lastDescription id of what a screen reader says after hint and error */
export const textareaControl = (data: TextareaData, lastDescription?: string): Template =>
  html`<textarea class=${classNames('council-textarea', data.classes)} id=${controlId(data)} name=${data.name} rows=${data.rows ?? 5} autocomplete=${data.autocomplete ?? nothing} spellcheck=${data.spellcheck ?? nothing} aria-describedby=${describedBy(data, lastDescription)} ?disabled=${data.disabled}>${data.value ?? nothing}</textarea>`;
