import type { Message } from '@council-components/core/messages.js';

/** The six plural forms of Welsh, where a masculine noun changes after two alone and "none" is said another way. */
export const sixForms = (other: string, two = other, zero = other) =>
  ({ zero, one: other, two, few: other, many: other, other }) satisfies Message;
