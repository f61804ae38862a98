import type { Browser } from './browsers.js';
import type { Driver } from './page.js';
/**
 * WebKitGTK's MiniBrowser over plain W3C WebDriver, on a virtual display where there is none.
 * It cannot be driven to: emulate media features, show a window narrower than about 450 px, list console messages
 * (the example page keeps them itself), or settle a promise while scripts are off.
 * @param framed address of a page that shows another in a frame of a size
 */
export declare function webkitDriver(
  { path, driver }: Browser,
  framed: (url: string, width: number, height: number) => string,
): Promise<Driver>;
//# sourceMappingURL=webkit-driver.d.ts.map
