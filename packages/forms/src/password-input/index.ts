export { passwordInput, type PasswordInputData } from './password-input.template.js';
export { CouncilPasswordInput } from './password-input.js';
