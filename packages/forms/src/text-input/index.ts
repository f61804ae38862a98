export { textInput, type TextInputData } from './text-input.template.js';
export { CouncilTextInput } from './text-input.js';
