import { type Engine } from './browsers.js';
import { type ExampleServer } from './example-server.js';
import type { PageOptions } from './example-page.js';
import { type Page } from './page.js';
export type { Page, PageOptions };
/** A page of examples, which also knows the server that sent it. */
export interface ExamplePage extends Page {
  /** Lets the script of a page with late scripts arrive, and returns when the elements are upgraded. */
  release(): Promise<void>;
  /** @returns what the form sent, once `/echo` shows it: pairs of name and value, a file as `{name, size}` */
  submitted(): Promise<[string, unknown][]>;
}
/** The engine of this process: one of chromium, firefox and webkit. */
export declare const engine: Engine;
/** @returns the server of example pages of this process */
export declare const theServer: () => Promise<ExampleServer>;
/**
 * Opens a component's examples, rendered by a server, in a full page with the stylesheet and the bundle. There is one
 * tab in a process: opening a page leaves the one before it.
 * @param component such as `text-input`
 * @param examples one name or several; all of them when left out
 */
export declare function openExample(
  component: string,
  examples?: string | string[],
  options?: PageOptions,
): Promise<ExamplePage>;
/**
 * Opens any address in the tab of this process, for example a page of the demonstration council. WebKit has no switch for
 * scripts: there, `off` changes nothing, and the test must see to it that they do not arrive.
 */
export declare function openAddress(
  url: string,
  {
    scripts,
  }?: {
    scripts?: 'on' | 'off';
  },
): Promise<Page>;
//# sourceMappingURL=open-example.d.ts.map
