import { CouncilErrorSummary } from './error-summary.js';

CouncilErrorSummary.define('council-error-summary');

declare global {
  interface HTMLElementTagNameMap {
    'council-error-summary': CouncilErrorSummary;
  }
}
