import type { Browser } from './browsers.js';
/**
 * Chromium as the npm package @sparticuz/chromium holds it, unpacked once into node_modules/.cache. The package's own
 * unpacking brings its shared libraries only on AWS, and its flags switch off security that the tests are about.
 * @returns nothing where the package has no binary for this machine
 */
export declare function npmChromium(): Promise<Browser | undefined>;
//# sourceMappingURL=npm-chromium.d.ts.map
