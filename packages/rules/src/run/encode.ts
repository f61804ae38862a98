import type { Expression } from '../feel/ast.js';
import { constantOf, type Library } from '../feel/compile.js';
import { Refusal } from '../refusal.js';
import { Single } from '../value/single.js';
import { Range } from '../value/value.js';
import type { Part, PartName } from './part.js';

/**
 * Brings resolved data to plain JSON. What JSON has no form for is marked with `$`; functions are left out, and made anew
 * when it is loaded; expressions that never change are worked out. It notes which parts of the language are left to do.
 */
export class Encoder {
  readonly needs = new Set<PartName>();

  constructor(
    readonly library: Library,
    readonly parts: readonly Part[],
  ) {}

  encode(data: unknown): unknown {
    if (data instanceof Single) return this.#single(data);
    if (Array.isArray(data)) return data.map((item) => this.encode(item));
    if (data instanceof Map) return { $: 'context', entries: this.encode([...(data as Map<unknown, unknown>)]) };
    if (typeof data !== 'object' || data === null) return data;
    if ('$' in data) throw new Refusal('nothing can be published under the name `$`', {}, 'give it another name');
    if (isExpression(data)) {
      const value = data.kind === 'literal' ? undefined : constantOf(data, this.library);
      if (value !== undefined) return this.encode({ kind: 'literal', value });
      this.#note(({ builders = {}, functions = {} }) =>
        data.kind === 'builtin' ? data.name in functions : data.kind in builders,
      );
    }
    if ('hitPolicy' in data) this.#note(({ policies = {} }) => String(data.hitPolicy) in policies);
    if ('aggregation' in data) this.needs.add('lists');
    return this.#object(data);
  }

  #single(value: Single): unknown {
    this.#note(({ parse = {} }) => value.kind in parse);
    return { $: value.kind, text: String(value) };
  }

  #object(data: object): unknown {
    const all = Object.entries(data);
    const plain = all.filter(([key, item]) => key !== 'at' && item !== undefined && typeof item !== 'function');
    const entries = plain.map(([key, item]) => [key, this.encode(item)]);
    const isType = all.some(([, item]) => typeof item === 'function');
    if (isType && 'kind' in data && data.kind !== 'number') this.#note(({ parse = {} }) => String(data.kind) in parse);
    return {
      ...(isType ? { $: 'type' } : data instanceof Range ? { $: 'range' } : {}),
      ...Object.fromEntries(entries),
    };
  }

  #note(has: (part: Part) => boolean): void {
    for (const part of this.parts) if (has(part)) this.needs.add(part.name);
  }
}

/** A test may be of the kind `compare` as well, but has one operand. */
const isExpression = (data: object): data is Expression => 'at' in data && 'kind' in data && !('operand' in data && data.kind === 'compare'); // prettier-ignore
