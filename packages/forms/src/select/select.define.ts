import { CouncilSelect } from './select.js';

CouncilSelect.define('council-select');

declare global {
  interface HTMLElementTagNameMap {
    'council-select': CouncilSelect;
  }
}
