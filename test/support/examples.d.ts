export interface Component {
  name: string;
  package: string;
  /** Tag of its element. */
  tag: string;
  /** Name of its template function's module, for a browser: `@council-components/forms/text-input.js`. */
  module: string;
  examples: Record<string, ExampleData>;
  /** @returns the HTML that a server sends for one example */
  html(example: string): string;
}
export type ExampleData = Record<string, unknown> & {
  lang?: string;
};
/** @returns a component as it is built, with its examples */
export declare function componentNamed(name: string): Promise<Component>;
//# sourceMappingURL=examples.d.ts.map
