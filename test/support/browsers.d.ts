export type Engine = 'chromium' | 'firefox' | 'webkit';
export declare const ENGINES: readonly Engine[];
export interface Browser {
  path: string;
  /** Where it was found, for the test report. */
  from: string;
  /** Environment that it needs on top of the process's own. */
  env: Record<string, string>;
  /** WebKit's WebDriver, which is a program of its own. */
  driver?: string;
}
/**
 * @returns a browser of the engine on this machine
 * @throws an error that says what to install
 */
export declare function findBrowser(engine: Engine): Promise<Browser>;
/** @returns whether a browser of the engine is installed; says nothing about Chromium from npm, which is always there on Linux x64 */
export declare const isInstalled: (engine: Engine) => Promise<boolean>;
//# sourceMappingURL=browsers.d.ts.map
