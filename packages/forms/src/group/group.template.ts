import { html, type Content, type Template } from '@council-components/core/html.js';
import { errorId, hintId, idList } from '@council-components/core/ids.js';
import { classNames, hintAndError, type FieldData } from '../field/field.template.js';
import { fieldsetContent, type FieldsetData, type LegendData } from '../fieldset/fieldset.template.js';

/** What every group of controls that together answer one question can be given. */
export interface GroupData extends Pick<FieldData, 'hint' | 'errorMessage' | 'lang'> {
  /** The question. Short for `fieldset.legend`. */
  legend?: Content | LegendData;
  /** The fieldset's options. Without a legend here or above, no fieldset is written: for a single checkbox. */
  fieldset?: Omit<FieldsetData, 'html'>;
}

/** @returns the ids that describe the group, for `aria-describedby` of its entry points */
export const groupDescription = (data: GroupData, id: string): string | undefined =>
  idList(data.fieldset?.describedBy, data.hint && hintId(id), data.errorMessage && errorId(id));

/** The form group around several controls: legend, hint, error, controls, in the order people need them. */
export const group = (data: GroupData, id: string, controls: Template, role?: string): Template => {
  const inside = html`${hintAndError(data, id)}
  ${controls}`;
  const legend = data.legend ?? data.fieldset?.legend;
  return html`<div class=${classNames('council-field', data.errorMessage && 'council-field--error')}>
  ${legend ? fieldsetContent({ role, ...data.fieldset, legend, describedBy: undefined }, inside) : inside}
</div>`;
};
