import { type PageOptions } from './example-page.js';
export interface ExampleServer {
  origin: string;
  /** @returns the address of a page that shows examples; all of its state is in the address, so that it can be reloaded */
  address(component: string, examples: string[], options: PageOptions, sandboxed: boolean): string;
  /** @returns the address of a page that shows another in a frame of a size, for browsers whose window cannot be so narrow */
  framed(url: string, width: number, height: number): string;
  /** Further scripts that pages may ask for, by path. */
  scripts: Map<string, string>;
  /** From here on, the script of a page with late scripts is kept back. */
  hold(): void;
  /** Sends the script that was kept back. */
  release(): void;
  close(): void;
}
export declare function exampleServer(): Promise<ExampleServer>;
//# sourceMappingURL=example-server.d.ts.map
