import { CouncilFileUpload } from './file-upload.js';

CouncilFileUpload.define('council-file-upload');

declare global {
  interface HTMLElementTagNameMap {
    'council-file-upload': CouncilFileUpload;
  }
}
