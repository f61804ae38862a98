/**
 * What nobody has said yet. It is not FEEL's null, which says that there is no value: an unknown may still turn out to be
 * anything, so an operation on it is unknown too, unless every value would give the same result (`false and unknown`).
 */
export const unknown: unique symbol = Symbol('unknown');
export type Unknown = typeof unknown;
