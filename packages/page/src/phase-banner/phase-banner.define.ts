import { CouncilPhaseBanner } from './phase-banner.js';

CouncilPhaseBanner.define('council-phase-banner');

declare global {
  interface HTMLElementTagNameMap {
    'council-phase-banner': CouncilPhaseBanner;
  }
}
