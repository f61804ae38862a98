import { CouncilCharacterCount } from './character-count.js';

CouncilCharacterCount.define('council-character-count');

declare global {
  interface HTMLElementTagNameMap {
    'council-character-count': CouncilCharacterCount;
  }
}
