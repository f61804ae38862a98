import { html, nothing, type Template } from '@council-components/core/html.js';
import { message } from '@council-components/core/messages.js';
import { classNames } from '../field/field.template.js';
import { entryPoints } from '../group/entry-points.js';
import { group, groupDescription, type GroupData } from '../group/group.template.js';
import { dateInputMessages } from './date-input.messages.js';

export interface DatePart {
  /** `day`, `month` or `year`; another name needs a label. */
  name: string;
  label?: string;
  value?: string;
  /** An autofill token of HTML, such as `bday-year`. */
  autocomplete?: string;
  /** As wide as this many characters: 4 for a year, 2 for all else. */
  width?: 2 | 3 | 4 | 5;
}

export interface DateInputData extends GroupData {
  /** Every id is made from it: `<id>-day`, `<id>-month`, `<id>-year`. Defaults to `namePrefix`. */
  id?: string;
  /** Names are `<namePrefix>-day` and so on; without it, `day` and so on. */
  namePrefix?: string;
  /** Other parts than day, month and year. */
  items?: readonly DatePart[];
  /** Answers by the parts' names. */
  values?: Partial<Record<string, string>>;
  /** Names of the parts that are wrong; all of them unless given. */
  errorFields?: readonly string[];
  /** `bday` makes `bday-day`, `bday-month` and `bday-year`: only for a person's own date of birth. */
  autocomplete?: string;
  disabled?: boolean;
  /** Further classes around the parts. */
  classes?: string;
}

const PARTS: readonly DatePart[] = [{ name: 'day' }, { name: 'month' }, { name: 'year', width: 4 }];

/** `<council-date-input>`: a date that a person knows, in three fields. Needs no JavaScript. */
export const dateInput = (data: DateInputData): Template =>
  html`<council-date-input>${dateInputContent(data)}</council-date-input>`;

export const dateInputContent = (data: DateInputData): Template => {
  const id = data.id ?? data.namePrefix ?? 'date';
  const items = data.items ?? PARTS;
  const entries = entryPoints(items);
  return group(
    data,
    id,
    html`<div class=${classNames('council-date', data.classes)} id=${id}>${items.map((item) => {
      const described = entries.includes(item) || data.errorFields?.includes(item.name);
      return part(data, id, item, described && groupDescription(data, id));
    })}
  </div>`,
    'group',
  );
};

const part = (data: DateInputData, id: string, item: DatePart, describedBy: string | false | undefined): Template => {
  const { name, label, width = 2 } = item;
  const wrong = data.errorMessage && (data.errorFields?.includes(name) ?? true);
  const partId = `${id}-${name}`;
  return html`
    <div class="council-date__item">
      <label class="council-label council-date__label" for=${partId}>${label ?? message(dateInputMessages, name as 'day', data.lang)}</label>
      <input class=${classNames('council-input', `council-input--width-${width}`, wrong && 'council-input--error')} id=${partId} name=${data.namePrefix ? `${data.namePrefix}-${name}` : name} type="text" value=${item.value ?? data.values?.[name] ?? nothing} inputmode="numeric" autocomplete=${item.autocomplete ?? (data.autocomplete ? `${data.autocomplete}-${name}` : nothing)} aria-describedby=${describedBy || nothing} ?disabled=${data.disabled}>
    </div>`;
};
