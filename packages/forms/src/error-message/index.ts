export { errorMessage, type ErrorMessageData } from './error-message.template.js';
export { CouncilErrorMessage } from './error-message.js';
