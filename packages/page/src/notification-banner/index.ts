export { notificationBanner, type NotificationBannerData } from './notification-banner.template.js';
export { CouncilNotificationBanner } from './notification-banner.js';
