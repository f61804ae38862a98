import type { Builders } from '../feel/compile.js';
import type { Implementation } from '../feel/functions/arguments.js';
import type { Type } from '../model/type.js';

/** A part of the language that not every decision has. A published decision says which it needs. */
export interface Part {
  name: PartName;
  /** Kinds of expressions. */
  builders?: Builders;
  functions?: Record<string, Implementation>;
  /** How kinds of values are read from text. */
  parse?: { [kind in NonNullable<Type['kind']>]?: NonNullable<Type['parse']> };
}

/** Each is the module of this name in `run/`. */
export type PartName = 'arithmetic' | 'dates' | 'durations' | 'structure' | 'lists' | 'numbers' | 'text';
