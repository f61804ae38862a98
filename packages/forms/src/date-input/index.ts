export { dateInput, type DateInputData, type DatePart } from './date-input.template.js';
export { CouncilDateInput } from './date-input.js';
