export { hint, type HintData } from './hint.template.js';
export { CouncilHint } from './hint.js';
