import { CouncilTextInput } from './text-input.js';

CouncilTextInput.define('council-text-input');

declare global {
  interface HTMLElementTagNameMap {
    'council-text-input': CouncilTextInput;
  }
}
