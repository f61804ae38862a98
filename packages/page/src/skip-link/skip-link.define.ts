import { CouncilSkipLink } from './skip-link.js';

CouncilSkipLink.define('council-skip-link');

declare global {
  interface HTMLElementTagNameMap {
    'council-skip-link': CouncilSkipLink;
  }
}
