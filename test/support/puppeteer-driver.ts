import puppeteer, { type KeyInput, type Page as Tab } from 'puppeteer-core';
import type { Browser, Engine } from './browsers.js';
import type { Driver } from './page.js';

/** Chromium by its own protocol and Firefox by WebDriver BiDi, through one library. */
export async function puppeteerDriver(engine: Exclude<Engine, 'webkit'>, { path, env }: Browser): Promise<Driver> {
  const chromium = engine === 'chromium';
  const browser = await puppeteer.launch({
    browser: chromium ? 'chrome' : 'firefox',
    executablePath: path,
    env: { ...process.env, ...env },
    // The npm package holds Chromium's headless shell, which knows the short flag only.
    headless: chromium ? 'shell' : true,
    // Chromium refuses to start as root, as containers run it, inside its sandbox; it opens our own pages only.
    args: chromium
      ? ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run']
      : [],
    // Asking for an icon that no page has breaks a strict content security policy, in Firefox aloud.
    extraPrefsFirefox: { 'browser.chrome.site_icons': false },
    defaultViewport: { width: 1024, height: 768 },
  });
  const tab = await browser.newPage();
  const devtools = chromium ? await tab.createCDPSession() : undefined;
  let errors: string[] = [];
  tab.on('console', (entry) => {
    if (entry.type() === 'error') errors.push(entry.text());
  });
  tab.on('pageerror', (error) => errors.push(String(error instanceof Error ? (error.stack ?? error.message) : error)));

  return {
    engine,
    run: (expression) => tab.evaluate(expression),
    clickAt: (x, y) => tab.mouse.click(x, y),
    async keys(chord) {
      const keys = chord.map((name) => (name === 'Space' ? ' ' : name) as KeyInput);
      const last = keys.pop()!;
      for (const key of keys) await tab.keyboard.down(key);
      await tab.keyboard.press(last);
      for (const key of keys.reverse()) await tab.keyboard.up(key);
    },
    type: (text) => typeKeys(tab, text),
    viewport: (width, height) => tab.setViewport({ width, height }),
    async scripts(on) {
      // Firefox's BiDi has no command for it yet, and with its preference off it cannot be driven at all.
      if (chromium) await tab.setJavaScriptEnabled(on);
      return chromium;
    },
    errors: async () => errors,
    forgetErrors() {
      errors = [];
    },
    // Once a page came out of Firefox's back/forward cache, puppeteer waits in vain for the next one to arrive.
    ...(chromium && { goto: async (url: string) => void (await tab.goto(url, { waitUntil: 'domcontentloaded' })) }),
    ...(devtools && {
      devtools: (method: string, parameters?: object) =>
        devtools.send(method as 'Page.enable', parameters as undefined),
    }),
    close: () => browser.close(),
  };
}

async function typeKeys(tab: Tab, text: string): Promise<void> {
  for (const character of text)
    await tab.keyboard
      .press((character === '\n' ? 'Enter' : character) as KeyInput)
      .catch(() => tab.keyboard.sendCharacter(character));
}
