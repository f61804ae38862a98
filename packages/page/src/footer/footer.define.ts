import { CouncilFooter } from './footer.js';

CouncilFooter.define('council-footer');

declare global {
  interface HTMLElementTagNameMap {
    'council-footer': CouncilFooter;
  }
}
