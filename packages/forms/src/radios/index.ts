export type { Choice, Divider } from '../group/choices.template.js';
export { radios, type RadiosData } from './radios.template.js';
export { CouncilRadios } from './radios.js';
