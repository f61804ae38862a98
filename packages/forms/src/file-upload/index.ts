export { fileSize } from './file-size.js';
export { fileUpload, type FileUploadData } from './file-upload.template.js';
export { CouncilFileUpload } from './file-upload.js';
