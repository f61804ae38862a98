import { CouncilSummaryList } from './summary-list.js';

CouncilSummaryList.define('council-summary-list');

declare global {
  interface HTMLElementTagNameMap {
    'council-summary-list': CouncilSummaryList;
  }
}
