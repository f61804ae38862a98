import { checkUse } from './check-use.js';
import type { Template } from './html.js';
import { kebab } from './messages.js';

/** How an attribute of the shorthand is read: `json` for lists and objects. */
export type OptionType = 'text' | 'boolean' | 'number' | 'json';

/** Node has no HTMLElement, and a module that also exports a template must load there. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/**
 * The base of every element: it enhances the light DOM that is there, and never replaces, moves or writes to a control.
 *
 * Parts are found by selector whenever children arrive: pages stream in, and frameworks re-render. A subclass declares
 * {@link parts} and adds listeners in {@link adopted} with the signal it is given; they die with the part or the element.
 *
 * Shorthand: an element with nothing inside and at least one of its {@link options} set writes its own content with the
 * template function that servers use. The templates, and Lit with them, are loaded only then.
 */
export class CouncilElement extends Base {
  /** Part name → selector, all required. Scripts hook on `data-part`, never on a class. */
  static parts: Record<string, string> = {};
  /** Options of the shorthand, named as in the template's data; attributes are the same in kebab-case. */
  static options: Record<string, OptionType> = {};
  /** Loads the template function that writes what stands inside the host. */
  static content?: () => Promise<(data: never) => Template>;

  static get observedAttributes(): string[] {
    return Object.keys(this.options).map(kebab);
  }

  /** Registers the element. Defining twice, as two bundles on one page do, is harmless. */
  static define(tag: string, registry: CustomElementRegistry = customElements): void {
    if (registry.get(tag)) return;
    for (const name of Object.keys(this.options)) {
      Object.defineProperty(this.prototype, name, {
        configurable: true,
        get(this: CouncilElement) {
          return this.#option(name);
        },
        set(this: CouncilElement, value: unknown) {
          this.#values.set(name, value);
          this.#changed();
        },
      });
    }
    registry.define(tag, this);
  }

  readonly #values = new Map<string, unknown>();
  readonly #found = new Map<string, Element>();
  readonly #observer = new MutationObserver(() => this.#find());
  #life = new AbortController();
  #writesItself = false;
  #writing: Promise<void> | undefined;

  /** Settles when the shorthand has written what was asked so far; at once for an element that arrived with content. */
  get written(): Promise<void> {
    return this.#writing ?? Promise.resolve();
  }

  connectedCallback(): void {
    // A framework may have set properties before the element was defined; they would hide the accessors.
    for (const name of Object.keys(this.#class.options)) {
      if (!Object.hasOwn(this, name)) continue;
      const value: unknown = Reflect.get(this, name);
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
    this.#observer.observe(this, { childList: true, subtree: true });
    this.#find();
    whenParsed(() => this.#arrived());
  }

  disconnectedCallback(): void {
    this.#observer.disconnect();
    this.#life.abort();
    this.#found.clear();
  }

  attributeChangedCallback(): void {
    this.#changed();
  }

  /** A part arrived, left or was replaced; called again each time, so it must be safe to repeat. */
  protected adopted(_signal: AbortSignal): void {}

  /** @returns the part, or null while it is not there. Named so because `Element.part` exists. */
  protected found<E extends Element = HTMLElement>(name: string): E | null {
    return (this.#found.get(name) as E | undefined) ?? null;
  }

  get #class(): typeof CouncilElement {
    return this.constructor as typeof CouncilElement;
  }

  #find(): void {
    let changed = false;
    for (const [name, selector] of Object.entries(this.#class.parts)) {
      const part = [...this.querySelectorAll(selector)].find((each) => each.closest(this.localName) === this);
      if (part === this.#found.get(name)) continue;
      if (part) this.#found.set(name, part);
      else this.#found.delete(name);
      changed = true;
    }
    if (!changed) return;
    this.#life.abort();
    this.#life = new AbortController();
    this.adopted(this.#life.signal);
  }

  #arrived(): void {
    if (!this.isConnected) return;
    if (this.#writesItself) return;
    const { options, content, parts } = this.#class;
    const asked = Object.keys(options).some((name) => this.#option(name) !== undefined);
    this.#writesItself = !this.firstElementChild && !!content && asked;
    if (this.#writesItself) this.#changed();
    else checkUse(this, parts);
  }

  #option(name: string): unknown {
    if (this.#values.has(name)) return this.#values.get(name);
    const attribute = kebab(name);
    const text = this.getAttribute(attribute);
    if (text === null) return undefined;
    const type = this.#class.options[name];
    if (type === 'boolean') return text !== 'false';
    if (type === 'number') return Number(text);
    if (type !== 'json') return text;
    try {
      return JSON.parse(text) as unknown;
    } catch {
      console.error(
        `<${this.localName}>: the attribute ${attribute} is not JSON. Write it as ${attribute}='[…]'.`,
        this,
      );
      return undefined;
    }
  }

  #changed(): void {
    if (!this.#writesItself) return;
    this.#writing ??= this.#write();
  }

  async #write(): Promise<void> {
    const [{ write }, content] = await Promise.all([import('./shorthand.js'), this.#class.content!()]);
    this.#writing = undefined;
    const names = Object.keys(this.#class.options);
    write(this, content, Object.fromEntries(names.map((name) => [name, this.#option(name)])));
    this.#find();
    checkUse(this, this.#class.parts);
  }
}

function whenParsed(then: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', then, { once: true });
  else queueMicrotask(then);
}
