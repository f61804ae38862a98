export { readDmn } from './dmn/read.js';
export { writeDmn } from './dmn/write.js';
export { readTck, runTck, type TckCase, type TckResult, type TckTests } from './dmn/tck.js';
