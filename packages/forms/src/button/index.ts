export { button, type ButtonData } from './button.template.js';
export { CouncilButton } from './button.js';
