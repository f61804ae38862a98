export { characterCount, type CharacterCountData } from './character-count.template.js';
export { countText, type CountType } from './count.js';
export { CouncilCharacterCount } from './character-count.js';
