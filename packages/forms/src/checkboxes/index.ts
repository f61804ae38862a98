export type { Divider } from '../group/choices.template.js';
export { checkboxes, type Checkbox, type CheckboxesData } from './checkboxes.template.js';
export { CouncilCheckboxes } from './checkboxes.js';
