import { CouncilNotificationBanner } from './notification-banner.js';

CouncilNotificationBanner.define('council-notification-banner');

declare global {
  interface HTMLElementTagNameMap {
    'council-notification-banner': CouncilNotificationBanner;
  }
}
