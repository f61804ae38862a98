import { CouncilHint } from './hint.js';

CouncilHint.define('council-hint');

declare global {
  interface HTMLElementTagNameMap {
    'council-hint': CouncilHint;
  }
}
