export { readDmn } from './dmn/read.js';
export { readTck, runTck, type TckCase, type TckResult, type TckTests } from './dmn/tck.js';
