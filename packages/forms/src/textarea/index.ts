export { textarea, type TextareaData } from './textarea.template.js';
export { CouncilTextarea } from './textarea.js';
