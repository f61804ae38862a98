import { html, nothing, type Content, type Template } from '@council-components/core/html.js';
import { classNames } from '../field/field.template.js';

export interface ButtonData {
  /** What happens when it is pressed: "Save and continue". */
  text: Content;
  /** `submit` unless given. */
  type?: 'submit' | 'button' | 'reset';
  /** Name and value are sent only by the button that was pressed. */
  name?: string;
  value?: string;
  id?: string;
  /** Goes to a page: renders a link that looks like a button. */
  href?: string;
  /** Less important, or hard to undo. The page's main action has none. */
  variant?: 'secondary' | 'warning';
  /** A disabled button explains nothing: prefer to let people press it and say what is missing. */
  disabled?: boolean;
  /** Ignores a second press within a second. The server must still refuse to store twice. */
  preventDoubleClick?: boolean;
  /** Further classes on the button. */
  classes?: string;
  /** Language of the words. */
  lang?: string;
}

/** `<council-button>`: does something, or goes somewhere with the same weight. */
export const button = (data: ButtonData): Template => html`<council-button>${buttonContent(data)}</council-button>`;

export const buttonContent = (data: ButtonData): Template => {
  const { text, type = 'submit', name, value, id, href, variant, disabled, preventDoubleClick } = data;
  const classes = classNames('council-button', variant && `council-button--${variant}`, data.classes);
  return href
    ? html`<a class=${classes} id=${id ?? nothing} href=${href} draggable="false">${text}</a>`
    : html`<button class=${classes} id=${id ?? nothing} type=${type} name=${name ?? nothing} value=${value ?? nothing} ?data-prevent-double-click=${preventDoubleClick} ?disabled=${disabled}>${text}</button>`;
};
