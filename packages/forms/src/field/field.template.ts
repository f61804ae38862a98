import { html, nothing, type Content, type Template } from '@council-components/core/html.js';
import { errorId, hintId, idList } from '@council-components/core/ids.js';
import { errorMessageContent, type ErrorMessageData } from '../error-message/error-message.template.js';
import { hintContent, type HintData } from '../hint/hint.template.js';
import { labelContent, type LabelData } from '../label/label.template.js';

/** What every field with one control can be given. Words may be a string or an object with more options. */
export interface FieldData {
  /** Name under which the answer is sent. */
  name: string;
  /** Id of the control; every other id is made from it. Defaults to the name. */
  id?: string;
  label: Content | LabelData;
  hint?: Content | Omit<HintData, 'id'>;
  errorMessage?: Content | Omit<ErrorMessageData, 'id'>;
  value?: string;
  disabled?: boolean;
  /** Ids of further elements that describe the control. */
  describedBy?: string;
  /** Further classes on the control. */
  classes?: string;
  /** An autofill token of HTML, such as `name` or `postal-code` (WCAG 1.3.5). */
  autocomplete?: string;
  /** Language of the built-in words. */
  lang?: string;
}

/** @returns `data` as an object: the short form `'words'` means `{text: 'words'}` */
export const asText = <D extends { text: Content }>(data: Content | D): D =>
  typeof data === 'object' && 'text' in data ? data : ({ text: data } as D);

/** Id of the control of a field. */
export const controlId = ({ id, name }: Pick<FieldData, 'id' | 'name'>): string => id ?? name;

/** @returns the value of a `class` attribute */
export const classNames = (...names: unknown[]): string => names.filter(Boolean).join(' ');

/** @returns the ids that describe the field's control, for `aria-describedby`; `last` is heard after hint and error */
export const describedBy = (data: FieldData, last?: string): string | typeof nothing => {
  const id = controlId(data);
  return idList(data.describedBy, data.hint && hintId(id), data.errorMessage && errorId(id), last) ?? nothing;
};

/** The form group around one control: label, hint, error, control, in the order people need them. */
export const field = (data: FieldData, control: Template): Template => {
  const id = controlId(data);
  return html`<div class=${classNames('council-field', data.errorMessage && 'council-field--error')}>
  ${labelContent({ ...asText<LabelData>(data.label), for: id })}
  ${hintAndError(data, id)}
  ${control}
</div>`;
};

/** The hint and the error of a field or a group, each with its id; nothing where there is none. */
export const hintAndError = (data: Pick<FieldData, 'hint' | 'errorMessage' | 'lang'>, id: string): Template =>
  html`${data.hint ? hintContent({ ...asText<HintData>(data.hint), id: hintId(id) }) : nothing}${
    data.errorMessage
      ? errorMessageContent({ lang: data.lang, ...asText<ErrorMessageData>(data.errorMessage), id: errorId(id) })
      : nothing
  }`;
