export { skipLink, type SkipLinkData } from './skip-link.template.js';
export { CouncilSkipLink } from './skip-link.js';
