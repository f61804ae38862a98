export { explain, type Explanation, type ExplainOptions } from './explain.js';
