import type { Content } from '@council-components/core/html.js';

/** Words of an option: `'words'` is short for `{text: 'words'}`. */
export type Words = Content | { text: Content };

export const words = (data: Words): Content => (typeof data === 'object' && 'text' in data ? data.text : data);
