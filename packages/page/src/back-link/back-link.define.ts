import { CouncilBackLink } from './back-link.js';

CouncilBackLink.define('council-back-link');

declare global {
  interface HTMLElementTagNameMap {
    'council-back-link': CouncilBackLink;
  }
}
