export { errorSummary, type ErrorSummaryData, type ErrorSummaryItem } from './error-summary.template.js';
export { CouncilErrorSummary } from './error-summary.js';
