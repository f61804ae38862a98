import type { Builders } from '../feel/compile.js';
import type { Implementation } from '../feel/functions/arguments.js';
import type { Type } from '../model/type.js';
import type { FeelNumber } from '../value/decimal.js';
import type { Policies } from '../table/hit-policy.js';

/** A part of the language that not every decision has. A published decision says which it needs. */
export interface Part {
  name: PartName;
  /** Kinds of expressions. */
  builders?: Builders;
  functions?: Record<string, Implementation>;
  policies?: Policies;
  /** How kinds of values are read from text. */
  parse?: {
    number?: (text: string) => FeelNumber | null;
    date?: NonNullable<Type['parse']>;
    months?: NonNullable<Type['parse']>;
    seconds?: NonNullable<Type['parse']>;
    time?: NonNullable<Type['parse']>;
    moment?: NonNullable<Type['parse']>;
  };
}

/** Each is the module of this name in `run/`. */
export type PartName =
  'arithmetic' | 'clock' | 'dates' | 'decimals' | 'durations' | 'lists' | 'numbers' | 'policies' | 'structure' | 'text';
