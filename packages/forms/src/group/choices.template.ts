import { html, nothing, type Content, type Template } from '@council-components/core/html.js';
import { idList, statusId } from '@council-components/core/ids.js';
import { asText, classNames } from '../field/field.template.js';
import type { HintData } from '../hint/hint.template.js';
import { entryPoints } from './entry-points.js';
import { group, groupDescription, type GroupData } from './group.template.js';

export interface Choice {
  /** The choice's label. */
  text: Content;
  value: string;
  /** Made from the group's id and the choice's place unless given. */
  id?: string;
  hint?: Content | Omit<HintData, 'id'>;
  checked?: boolean;
  disabled?: boolean;
  /** Shown while this choice is checked: questions that only it needs, whole components among them. */
  conditional?: Content;
}

/** Words between two choices, such as "or". */
export interface Divider {
  divider: Content;
}

export interface ChoicesData<C extends Choice> extends GroupData {
  /** Name under which the answer is sent. */
  name: string;
  /** Id of the first control; every other id is made from it. Defaults to the name. */
  idPrefix?: string;
  items: readonly (C | Divider)[];
  /** Side by side where there is room: for two short choices, without hints or conditional questions. */
  inline?: boolean;
  /** Smaller controls: for filters and tables, not for questions. */
  small?: boolean;
  /** Further classes around the choices. */
  classes?: string;
}

/** A choice with all that its control needs. */
type Control = Choice & { type: 'radio' | 'checkbox'; id: string; name: string; behaviour?: string };

/** What radios and checkboxes share. */
export const choices = <C extends Choice & { name?: string; behaviour?: string }>(
  data: ChoicesData<C>,
  type: 'radio' | 'checkbox',
  checked: readonly (string | undefined)[],
): Template => {
  const id = data.idPrefix ?? data.name;
  const items = data.items.map((item, index): Control | Divider =>
    'divider' in item
      ? item
      : {
          ...item,
          type,
          name: item.name ?? data.name,
          id: item.id ?? (index ? `${id}-${index + 1}` : id),
          checked: item.checked ?? checked.includes(item.value),
        },
  );
  const entries = entryPoints(items.filter((item): item is Control => !('divider' in item)));
  return group(
    data,
    id,
    html`${status(data, id)}<div class=${classNames('council-choices', data.inline && 'council-choices--inline', data.small && 'council-choices--small', data.classes)}>${items.map(
      (item) =>
        'divider' in item
          ? html`
    <div class="council-choices__divider">${item.divider}</div>`
          : choice(item, entries.includes(item) && groupDescription(data, id)),
    )}
  </div>`,
  );
};

/** Input, label, hint and conditional are siblings: `:checked ~` shows the conditional without a script. */
const choice = (item: Control, description: string | false | undefined): Template => {
  const { id, hint, conditional } = item;
  const itemHint = `${id}-item-hint`;
  return html`
    <div class="council-choices__item">
      <input class="council-choices__input" id=${id} name=${item.name} type=${item.type} value=${item.value} data-behaviour=${item.behaviour ?? nothing} aria-describedby=${idList(!!hint && itemHint, description) ?? nothing} ?checked=${item.checked} ?disabled=${item.disabled}>
      <label class="council-choices__label" for=${id}>${item.text}</label>${
        hint
          ? html`
      <div class="council-hint council-choices__hint" id=${itemHint}>${asText<HintData>(hint).text}</div>`
          : nothing
      }${
        conditional
          ? html`
      <div class="council-choices__conditional" id="${id}-conditional">${conditional}</div>`
          : nothing
      }
    </div>`;
};

/** A live region must be there, empty, before it can speak. */
const status = ({ items }: Pick<ChoicesData<Choice>, 'items'>, id: string) =>
  items.some((item) => 'conditional' in item && item.conditional)
    ? html`<div class="council-visually-hidden" id=${statusId(id)} role="status"></div>`
    : nothing;
