export { select, type SelectData } from './select.template.js';
export { CouncilSelect } from './select.js';
