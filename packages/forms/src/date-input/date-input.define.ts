import { CouncilDateInput } from './date-input.js';

CouncilDateInput.define('council-date-input');

declare global {
  interface HTMLElementTagNameMap {
    'council-date-input': CouncilDateInput;
  }
}
