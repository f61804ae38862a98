export { backLink, type BackLinkData } from './back-link.template.js';
export { CouncilBackLink } from './back-link.js';
