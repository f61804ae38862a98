export { analyse } from './analyse.js';
export type * from './report.js';
