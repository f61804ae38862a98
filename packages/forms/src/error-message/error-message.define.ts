import { CouncilErrorMessage } from './error-message.js';

CouncilErrorMessage.define('council-error-message');

declare global {
  interface HTMLElementTagNameMap {
    'council-error-message': CouncilErrorMessage;
  }
}
