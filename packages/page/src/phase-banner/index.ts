export { phaseBanner, type PhaseBannerData } from './phase-banner.template.js';
export { CouncilPhaseBanner } from './phase-banner.js';
