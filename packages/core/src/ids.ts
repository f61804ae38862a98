/** Every id of a field is derived from its control's id, on the server and in the browser alike. */
export const hintId = (id: string) => `${id}-hint`;
export const errorId = (id: string) => `${id}-error`;
export const statusId = (id: string) => `${id}-status`;

/** @returns ids for `aria-describedby`, space separated; undefined where there are none */
export const idList = (...ids: (string | false | undefined)[]): string | undefined =>
  ids.filter(Boolean).join(' ') || undefined;
