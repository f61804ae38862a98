import { html, type Content, type Template } from '@council-components/core/html.js';
import { words, type Words } from '../words.js';

export interface PhaseBannerData {
  /** The phase: "Alpha" or "Beta". */
  tag: Words;
  /** That the service is new, and where to say what is wrong with it. */
  text: Content;
}

/** `<council-phase-banner>`: says that a service is still being worked on. */
export const phaseBanner = (data: PhaseBannerData): Template =>
  html`<council-phase-banner>${phaseBannerContent(data)}</council-phase-banner>`;

export const phaseBannerContent = ({ tag, text }: PhaseBannerData): Template =>
  html`<div class="council-phase-banner">
  <p class="council-phase-banner__content council-width"><strong class="council-phase-banner__tag">${words(tag)}</strong> <span class="council-phase-banner__text">${text}</span></p>
</div>`;
