import type { Browser, Engine } from './browsers.js';
import type { Driver } from './page.js';
/** Chromium by its own protocol and Firefox by WebDriver BiDi, through one library. */
export declare function puppeteerDriver(engine: Exclude<Engine, 'webkit'>, { path, env }: Browser): Promise<Driver>;
//# sourceMappingURL=puppeteer-driver.d.ts.map
