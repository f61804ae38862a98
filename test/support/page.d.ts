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
export declare class DrivenPage implements Page {
  #private;
  readonly engine: Engine;
  readonly devtools?: Page['devtools'];
  constructor(driver: Driver);
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  forward(): Promise<void>;
  url(): Promise<string>;
  type(text: string): Promise<void>;
  viewport(width: number, height: number): Promise<void>;
  errors(): Promise<string[]>;
  press(keys: string): Promise<void>;
  click(selector: string): Promise<void>;
  evaluate<A extends unknown[], R>(run: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  inject(source: string): Promise<void>;
  waitFor<A extends unknown[], R>(ask: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
}
//# sourceMappingURL=page.d.ts.map
