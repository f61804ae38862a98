export { stillMatters } from './still-matters.js';
export type * from './relevance.js';
