export { characterCount, type CharacterCountData } from './character-count.template.js';
export { CouncilCharacterCount } from './character-count.js';
