/**
 * A value that JavaScript has no type for: a decimal, a date, a duration, a time. Each says itself what it is and how it compares, so
 * that what works on values need not know them all, and a browser loads those that its decision has.
 */
export abstract class Single {
  abstract get kind(): 'number' | 'date' | 'months' | 'seconds' | 'time' | 'moment';

  /** Negative, zero or positive, as this is below, at or above another of its kind. */
  abstract order(other: unknown): number;

  /** As plain data: ISO 8601 text, or JavaScript's nearest number. */
  toPlain(): unknown {
    return String(this);
  }
}
