import type { Examples } from '@council-components/core/examples.js';
import { html } from '@council-components/core/html.js';
import { notificationBanner, type NotificationBannerData } from './notification-banner.template.js';

export const template = notificationBanner;

export const examples: Examples<NotificationBannerData> = {
  default: { text: 'Collections are a day later in the week of 25 December.' },
  success: { type: 'success', titleId: 'success-title', text: 'Your collection reminder is set up' },
  'success that leaves focus alone': {
    type: 'success',
    titleId: 'no-focus-title',
    disableAutoFocus: true,
    text: 'Photo added',
  },
  'more than one sentence': {
    titleId: 'long-title',
    titleText: 'Service update',
    titleHeadingLevel: 3,
    html: html`<p class="council-notification-banner__heading">You cannot pay by card this Saturday.</p>
<p class="council-body">We are changing our payment system from 8pm to midnight. <a class="council-link" href="/other-ways-to-pay">See other ways to pay</a>.</p>`,
  },
  'long words': {
    titleId: 'long-words-title',
    titleText: 'Gwasanaethaugwastraffacailgylchu',
    text: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch: casgliadaugwastraffgarddarnewid',
  },
  'in Welsh': { lang: 'cy', titleId: 'welsh-title', text: 'Mae’r swyddfeydd ar gau ddydd Llun.' },
  'success in Welsh': {
    lang: 'cy',
    type: 'success',
    disableAutoFocus: true,
    titleId: 'welsh-success-title',
    text: 'Cadwyd eich newidiadau',
  },
};
