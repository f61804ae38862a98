export { footer, type FooterData, type FooterItem } from './footer.template.js';
export { CouncilFooter } from './footer.js';
