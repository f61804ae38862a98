export { panel, type PanelData } from './panel.template.js';
export { CouncilPanel } from './panel.js';
