import { CouncilLabel } from './label.js';

CouncilLabel.define('council-label');

declare global {
  interface HTMLElementTagNameMap {
    'council-label': CouncilLabel;
  }
}
