import { CouncilPanel } from './panel.js';

CouncilPanel.define('council-panel');

declare global {
  interface HTMLElementTagNameMap {
    'council-panel': CouncilPanel;
  }
}
