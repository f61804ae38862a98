import { html, nothing, type Template } from '@council-components/core/html.js';
import { statusId } from '@council-components/core/ids.js';
import { message } from '@council-components/core/messages.js';
import { controlId, field } from '../field/field.template.js';
import { textareaControl, type TextareaData } from '../textarea/textarea.template.js';
import { countMessages } from './character-count.messages.js';

export interface CharacterCountData extends TextareaData {
  /** The most that may be sent, in characters or words. Nobody is stopped from typing more; the server must check. */
  maxlength: number;
  /** `characters` unless given. */
  countType?: 'characters' | 'words';
  /** Shows the count only when this percentage of the limit is used. */
  threshold?: number;
}

/** `<council-character-count>`: a textarea that says how much more can be written. */
export const characterCount = (data: CharacterCountData): Template =>
  html`<council-character-count>${characterCountContent(data)}</council-character-count>`;

/** The limit and the count share one place, so that nothing moves when the count takes over. */
export const characterCountContent = (data: CharacterCountData): Template => {
  const id = controlId(data);
  const { maxlength, countType = 'characters', threshold, lang } = data;
  return field(
    data,
    html`${textareaControl(data, `${id}-limit`)}
  <div class="council-count">
    <div class="council-count__limit council-hint" id="${id}-limit" data-part="limit" data-maxlength=${maxlength} data-count-type=${countType} data-threshold=${threshold ?? nothing}>${message(countMessages, `${countType}Limit`, lang, { count: Number(maxlength) })}</div>
    <div class="council-count__message council-hint" data-part="count" aria-hidden="true" hidden></div>
  </div>
  <div class="council-visually-hidden" id=${statusId(id)} data-part="status" role="status"></div>`,
  );
};
