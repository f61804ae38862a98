import { CouncilRadios } from './radios.js';

CouncilRadios.define('council-radios');

declare global {
  interface HTMLElementTagNameMap {
    'council-radios': CouncilRadios;
  }
}
