import type { Component } from './examples.js';
export interface PageOptions {
  /**
   * `on`: as people usually have it. `off`: no script runs. `late`: the page is there, and its script arrives only when
   * {@link ExamplePage.release} is called.
   */
  scripts?: 'on' | 'off' | 'late';
  /** Language of the page; an example with a `lang` of its own keeps it. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
  /** Name of a stylesheet of the tokens, such as `porthaur`. */
  theme?: string;
  scheme?: 'light' | 'dark';
  /** The examples stand in a form whose answers `/echo` shows. */
  form?: boolean;
  /** Stylesheets that the page around us brings, after ours: Bootstrap's reboot, or a reset that spares nothing. */
  host?: 'bootstrap' | 'reset';
  /** The HTML arrives in small pieces, with the element already defined. */
  pieces?: boolean;
  /** Put in place of the examples. */
  html?: string;
  /** Path of the script that defines the elements, in place of the bundle. */
  script?: string;
}
/** What stands between `<body>` and its end, so that each example can be found by `[data-example]`. */
export declare function body(component: Component, examples: string[], options: PageOptions): string;
export declare function head(component: Component, options: PageOptions): string;
export declare const END = '\n</body>\n</html>\n';
//# sourceMappingURL=example-page.d.ts.map
