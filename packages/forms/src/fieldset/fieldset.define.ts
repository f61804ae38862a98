import { CouncilFieldset } from './fieldset.js';

CouncilFieldset.define('council-fieldset');

declare global {
  interface HTMLElementTagNameMap {
    'council-fieldset': CouncilFieldset;
  }
}
