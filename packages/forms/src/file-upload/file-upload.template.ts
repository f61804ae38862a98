import { html, nothing, type Template } from '@council-components/core/html.js';
import { statusId } from '@council-components/core/ids.js';
import { message } from '@council-components/core/messages.js';
import { classNames, controlId, describedBy, field, type FieldData } from '../field/field.template.js';
import { fileMessages } from './file-upload.messages.js';

export interface FileUploadData extends Omit<FieldData, 'value' | 'autocomplete'> {
  /** More than one file may be chosen; with JavaScript, choosing again adds. */
  multiple?: boolean;
  /** File types to offer first, such as `image/*,.pdf`. People can choose others: the server must check. */
  accept?: string;
}

/** `<council-file-upload>`: files from the person's device. The native input stays what is used and what is sent. */
export const fileUpload = (data: FileUploadData): Template =>
  html`<council-file-upload>${fileUploadContent(data)}</council-file-upload>`;

/** A native file input takes dropped files by itself: styled as the drop zone, it needs no JavaScript for that. */
export const fileUploadContent = (data: FileUploadData): Template => {
  const id = controlId(data);
  const { multiple, lang } = data;
  return field(
    data,
    html`<div class="council-file-upload">
    <div class="council-file-upload__drop" data-part="drop">
      <input class=${classNames('council-file-upload__input', data.classes)} id=${id} name=${data.name} type="file" accept=${data.accept ?? nothing} data-part="control" aria-describedby=${describedBy(data)} ?multiple=${multiple} ?disabled=${data.disabled}>
      <div class="council-file-upload__invitation" aria-hidden="true">${message(fileMessages, 'drop', lang, { count: multiple ? 2 : 1 })}</div>
    </div>
    <ul class="council-file-upload__list" data-part="list" aria-label=${message(fileMessages, 'chosen', lang)} hidden></ul>
  </div>
  <div class="council-visually-hidden" id=${statusId(id)} data-part="status" role="status"></div>`,
  );
};
