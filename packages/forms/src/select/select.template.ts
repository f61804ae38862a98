import { html, nothing, type Template } from '@council-components/core/html.js';
import { classNames, controlId, describedBy, field, type FieldData } from '../field/field.template.js';

export interface SelectItem {
  text: string;
  /** What is sent; the text unless given. */
  value?: string;
  /** Chosen at first; the field's `value` does the same. */
  selected?: boolean;
  disabled?: boolean;
}

/** Items under a heading of their own. */
export interface SelectGroup {
  label: string;
  items: SelectItem[];
  disabled?: boolean;
}

export interface SelectData extends FieldData {
  items: (SelectItem | SelectGroup)[];
}

/** `<council-select>`: one choice from a closed list. Complete without JavaScript; the element only serves the shorthand. */
export const select = (data: SelectData): Template => html`<council-select>${selectContent(data)}</council-select>`;

export const selectContent = (data: SelectData): Template =>
  field(
    data,
    html`<select class=${classNames('council-select', data.classes)} id=${controlId(data)} name=${data.name} autocomplete=${data.autocomplete ?? nothing} aria-describedby=${describedBy(data)} ?disabled=${data.disabled}>${
      data.items?.map((item) => choice(item, data.value)) ?? nothing
    }</select>`,
  );

const choice = (item: SelectItem | SelectGroup, value: string | undefined): Template =>
  'items' in item
    ? html`<optgroup label=${item.label} ?disabled=${item.disabled}>${item.items.map((each) => option(each, value))}</optgroup>`
    : option(item, value);

const option = ({ text, value, selected, disabled }: SelectItem, chosen: string | undefined): Template =>
  html`<option value=${value ?? nothing} ?selected=${selected ?? (chosen !== undefined && (value ?? text) === chosen)} ?disabled=${disabled}>${text}</option>`;
