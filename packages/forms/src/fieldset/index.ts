export { fieldset, type FieldsetData, type LegendData } from './fieldset.template.js';
export { CouncilFieldset } from './fieldset.js';
