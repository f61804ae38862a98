import type { Engine } from './browsers.js';

/** One tab of a real browser. The same few acts in every engine, so that a test need not know which one it drives. */
export interface Page {
  readonly engine: Engine;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  forward(): Promise<void>;
  url(): Promise<string>;
  /** A real mouse click in the middle of the first element that matches, scrolled into view. */
  click(selector: string): Promise<void>;
  /** One key, or a chord such as `Shift+Tab`; names as in `KeyboardEvent.key`, and `Space`. */
  press(keys: string): Promise<void>;
  /** Real keys, one after another, where the focus is. */
  type(text: string): Promise<void>;
  /** Runs a function in the page. Arguments and result travel as JSON; scripts of the page may be off. */
  evaluate<A extends unknown[], R>(run: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** Runs the source of a script in the page, past its content security policy, as a developer's console does. */
  inject(source: string): Promise<void>;
  /** Asks until the answer is truthy; fails with what was asked. */
  waitFor<A extends unknown[], R>(ask: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** Sets the page's size. WebKit shows less than about 450 px in a frame, which loads the page anew. */
  viewport(width: number, height: number): Promise<void>;
  /** What `console.error` was given, and exceptions, since the page was opened. */
  errors(): Promise<string[]>;
  /** Chromium's own protocol, for what only it can say; undefined elsewhere. */
  devtools?(method: string, parameters?: object): Promise<unknown>;
}

/** What an engine's driver must do; the rest of {@link Page} is made from it. */
export interface Driver {
  readonly engine: Engine;
  /** Evaluates an expression, awaiting a promise; the result is JSON. */
  run(expression: string): Promise<unknown>;
  /** Goes to a page and returns when its HTML is parsed; left out where a script may as well do it. */
  goto?(url: string): Promise<void>;
  clickAt(x: number, y: number): Promise<void>;
  keys(chord: string[]): Promise<void>;
  type(text: string): Promise<void>;
  viewport(width: number, height: number): Promise<void>;
  /** Turns scripts of pages off or on, from the next page on. @returns false where the engine has no switch for it */
  scripts(on: boolean): Promise<boolean>;
  errors(): Promise<string[]>;
  forgetErrors(): void;
  devtools?(method: string, parameters?: object): Promise<unknown>;
  close(): Promise<void>;
}

const PATIENCE = 10_000;
const pause = (milliseconds: number) => new Promise<undefined>((resolve) => setTimeout(resolve, milliseconds));

export class DrivenPage implements Page {
  readonly engine: Engine;
  readonly devtools?: Page['devtools'];
  readonly #driver: Driver;

  constructor(driver: Driver) {
    this.#driver = driver;
    this.engine = driver.engine;
    if (driver.devtools) this.devtools = (method, parameters) => driver.devtools!(method, parameters);
  }

  goto(url: string) {
    return this.#driver.goto?.(url) ?? this.#leave((to: string) => void (location.href = to), url);
  }
  reload() {
    return this.#leave(() => location.reload());
  }
  back() {
    return this.#leave(() => history.back());
  }
  forward() {
    return this.#leave(() => history.forward());
  }
  url() {
    return this.evaluate(() => location.href);
  }
  type(text: string) {
    return this.#driver.type(text);
  }
  viewport(width: number, height: number) {
    return this.#driver.viewport(width, height);
  }
  errors() {
    return this.#driver.errors();
  }

  /**
   * A page that comes out of the back/forward cache is not parsed again, so drivers that wait for it to be wait for ever
   * (Firefox) or not at all. The page that is left is marked; a page without the mark has arrived.
   */
  async #leave<A extends unknown[]>(go: (...args: A) => void, ...args: A) {
    const mark = `left${Math.random()}`;
    await this.evaluate((name: string) => void Reflect.set(globalThis, name, true), mark);
    // The page may be gone before it has answered.
    await this.evaluate(go, ...args).catch(() => undefined);
    // WebKit's driver may lose what it is asked while one page gives way to another: that costs more than a moment.
    if (this.engine === 'webkit') await pause(60);
    await this.waitFor(
      // Between two pages, Firefox may show an empty one.
      (name: string) =>
        location.href !== 'about:blank' && document.readyState !== 'loading' && !Reflect.get(globalThis, name),
      mark,
    );
  }

  press(keys: string) {
    // A plus alone is the key itself.
    return this.#driver.keys(keys === '+' ? ['+'] : keys.split('+'));
  }

  /** Clicks once the element stands still: typing into a field may scroll the page a moment later (Firefox). */
  async click(selector: string) {
    const end = Date.now() + PATIENCE;
    for (let before = ''; ;) {
      const place = await this.evaluate((wanted: string) => {
        const element = document.querySelector(wanted);
        if (!element) return `Nothing matches ${wanted}.`;
        element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
        const { x, y, width, height } = element.getClientRects()[0] ?? element.getBoundingClientRect();
        return width && height ? [x + width / 2, y + height / 2] : `${wanted} has no size, so nobody can click it.`;
      }, selector);
      if (typeof place === 'string') throw new Error(place);
      if (String(place) === before) return this.#driver.clickAt(place[0]!, place[1]!);
      if (Date.now() > end) throw new Error(`${selector} does not stand still, so nobody can click it.`);
      before = String(place);
      await pause(50);
    }
  }

  async evaluate<A extends unknown[], R>(run: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    const list = args.map((value) => (value === undefined ? 'undefined' : JSON.stringify(value))).join(',');
    // tsx compiles with esbuild's keepNames, which wraps named functions in a helper that the page has not got.
    // A promise is only awaited where there is one: with scripts off, WebKit never settles it.
    const text = await this.#driver.run(`(() => {
      const __name = (f) => f;
      const json = (value) => JSON.stringify(value) ?? '';
      const result = (${run.toString()})(${list});
      return result instanceof Promise ? result.then(json) : json(result);
    })()`);
    return (text ? JSON.parse(text as string) : undefined) as Awaited<R>;
  }

  async inject(source: string) {
    await this.#driver.run(`(() => {${source}\n})()`);
  }

  async waitFor<A extends unknown[], R>(ask: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    const end = Date.now() + PATIENCE;
    for (;;) {
      // A page that is just being left cannot answer; asked at the wrong moment, WebKit's driver never does.
      const answer = await Promise.race([this.evaluate(ask, ...args), pause(2000)]).catch((error: unknown) => {
        if (Date.now() > end) throw error;
      });
      if (answer) return answer;
      if (Date.now() > end)
        throw new Error(`Waited ${PATIENCE / 1000} s in vain for ${ask.toString()} with ${JSON.stringify(args)}`);
      await pause(20);
    }
  }
}
