import { CouncilCheckboxes } from './checkboxes.js';

CouncilCheckboxes.define('council-checkboxes');

declare global {
  interface HTMLElementTagNameMap {
    'council-checkboxes': CouncilCheckboxes;
  }
}
