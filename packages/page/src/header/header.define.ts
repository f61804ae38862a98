import { CouncilHeader } from './header.js';

CouncilHeader.define('council-header');

declare global {
  interface HTMLElementTagNameMap {
    'council-header': CouncilHeader;
  }
}
