export { details, type DetailsData } from './details.template.js';
export { CouncilDetails } from './details.js';
