import { CouncilDetails } from './details.js';

CouncilDetails.define('council-details');

declare global {
  interface HTMLElementTagNameMap {
    'council-details': CouncilDetails;
  }
}
