import type { Value } from '../value/value.js';
import { tokens, type Token } from './tokens.js';

/** What is known of a value's type before anything runs: enough to resolve names in it. */
export interface Shape {
  /** Entries of a context. */
  fields?: ReadonlyMap<string, Shape>;
  /** Items of a list. */
  item?: Shape;
  /** The declared type's name; what it does not have is then a mistake, not null. */
  declared?: string;
}

/** What a name stands for: a place in the frame, a value that never changes (a parameter), or a function (knowledge). */
export type Binding = { name: string; shape?: Shape } & (
  { slot: number } | { parameter: Value } | { knowledge: readonly string[] }
);

/** What a name means where it stands. */
export interface Match {
  binding: Binding;
  /** How many tokens it takes. */
  length: number;
  /** The item of the filter in between, when nobody knows whether that has an entry of this name. */
  item?: number;
}

/** Hands out the places of one evaluation's flat frame. */
export class Slots {
  count = 0;

  next(): number {
    return this.count++;
  }
}

/** The names that an expression can use, innermost first. */
export class Scope {
  readonly #names = new Map<string, { parts: string[]; binding: Binding }[]>();

  constructor(
    readonly slots: Slots,
    readonly outside?: Scope,
    /** The item of a filter whose entries are not declared. */
    readonly item?: number,
    /** Told of each name that is found here. */
    readonly used?: (name: string) => void,
  ) {}

  /** A scope inside this one. */
  inner(item?: number): Scope {
    return new Scope(this.slots, this, item);
  }

  define(binding: Binding): void {
    const parts = nameParts(binding.name);
    const first = parts[0] ?? '';
    this.#names.set(first, [{ parts, binding }, ...(this.#names.get(first) ?? [])]);
  }

  /** The longest name that begins at a token; of two equally long, the innermost. */
  match(list: readonly Token[], index: number): Match | undefined {
    const inside = this.#names
      .get(list[index]!.text)
      ?.filter(({ parts }) => parts.every((part, offset) => isPart(list[index + offset], part)))
      .reduce<Match | undefined>(
        (longest, { parts, binding }) =>
          parts.length > (longest?.length ?? 0) ? { binding, length: parts.length } : longest,
        undefined,
      );
    const outside = this.outside?.match(list, index);
    if (inside && inside.length >= (outside?.length ?? 0)) {
      this.used?.(inside.binding.name);
      return inside;
    }
    if (!outside) return undefined;
    return this.item === undefined ? outside : { ...outside, item: this.item };
  }

  /** The item of the innermost filter whose entries are not declared. */
  openItem(): number | undefined {
    return this.item ?? this.outside?.openItem();
  }

  /** Every name, for a message that says what could have been meant. */
  names(): string[] {
    const here = [...this.#names.values()].flat().map(({ binding }) => binding.name);
    return [...new Set([...here, ...(this.outside?.names() ?? [])])];
  }
}

const isPart = (token: Token | undefined, part: string): boolean =>
  token !== undefined && token.text === part && token.type !== 'string' && token.type !== 'end';

/** A name's tokens: spaces between them do not count. */
export const nameParts = (name: string): string[] =>
  tokens(name)
    .filter(({ type }) => type !== 'end')
    .map(({ text }) => text);
