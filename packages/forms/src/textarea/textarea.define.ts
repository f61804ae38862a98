import { CouncilTextarea } from './textarea.js';

CouncilTextarea.define('council-textarea');

declare global {
  interface HTMLElementTagNameMap {
    'council-textarea': CouncilTextarea;
  }
}
