import { CouncilButton } from './button.js';

CouncilButton.define('council-button');

declare global {
  interface HTMLElementTagNameMap {
    'council-button': CouncilButton;
  }
}
