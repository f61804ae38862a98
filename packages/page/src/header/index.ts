export { header, type HeaderData, type HeaderItem, type HeaderLanguage } from './header.template.js';
export { CouncilHeader } from './header.js';
