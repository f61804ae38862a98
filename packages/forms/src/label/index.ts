export { label, type LabelData } from './label.template.js';
export { CouncilLabel } from './label.js';
