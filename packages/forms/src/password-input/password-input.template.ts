import { html, nothing, type Template } from '@council-components/core/html.js';
import { statusId } from '@council-components/core/ids.js';
import { message } from '@council-components/core/messages.js';
import { classNames, controlId, describedBy, field, type FieldData } from '../field/field.template.js';
import { passwordMessages } from './password-input.messages.js';

/** `autocomplete` is `current-password` unless given: say `new-password` where one is chosen. */
export type PasswordInputData = FieldData;

/** `<council-password-input>`: a password that can be shown. Without JavaScript it stays hidden. */
export const passwordInput = (data: PasswordInputData): Template =>
  html`<council-password-input>${passwordInputContent(data)}</council-password-input>`;

export const passwordInputContent = (data: PasswordInputData): Template => {
  const id = controlId(data);
  return field(
    data,
    html`<div class="council-password">
    <input class=${classNames('council-input', data.classes)} id=${id} name=${data.name} type="password" value=${data.value ?? nothing} autocomplete=${data.autocomplete ?? 'current-password'} spellcheck="false" autocapitalize="none" data-part="control" aria-describedby=${describedBy(data)} ?disabled=${data.disabled}>
    <button class="council-button council-button--secondary council-password__toggle" type="button" data-part="toggle" aria-controls=${id} aria-label=${message(passwordMessages, 'showPassword', data.lang)} ?disabled=${data.disabled} hidden>${message(passwordMessages, 'show', data.lang)}</button>
  </div>
  <div class="council-visually-hidden" id=${statusId(id)} data-part="status" role="status"></div>`,
  );
};
