import { message } from '@council-components/core/messages.js';
import { errorMessages } from '../error-message/error-message.messages.js';

/** @returns the title of a page with errors: it is the first thing a screen reader says of a page, so it says so first */
export const titleWithError = (title: string, language?: string): string =>
  `${message(errorMessages, 'errorPrefix', language)} ${title}`;
