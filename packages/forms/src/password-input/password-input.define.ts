import { CouncilPasswordInput } from './password-input.js';

CouncilPasswordInput.define('council-password-input');

declare global {
  interface HTMLElementTagNameMap {
    'council-password-input': CouncilPasswordInput;
  }
}
