import { after } from 'node:test';
import { ENGINES, findBrowser, type Engine } from './browsers.js';
import { exampleServer, type ExampleServer } from './example-server.js';
import type { PageOptions } from './example-page.js';
import { DrivenPage, type Driver, type Page } from './page.js';

export type { Page, PageOptions };

/** A page of examples, which also knows the server that sent it. */
export interface ExamplePage extends Page {
  /** Lets the script of a page with late scripts arrive, and returns when the elements are upgraded. */
  release(): Promise<void>;
  /** @returns what the form sent, once `/echo` shows it: pairs of name and value, a file as `{name, size}` */
  submitted(): Promise<[string, unknown][]>;
}

/** The engine of this process: one of chromium, firefox and webkit. */
export const engine = (process.env.BROWSER ?? 'chromium') as Engine;
if (!ENGINES.includes(engine)) throw new Error(`BROWSER is "${engine}". Set it to one of ${ENGINES.join(', ')}.`);

let running: Promise<{ driver: Driver; server: ExampleServer }> | undefined;

after(async () => {
  if (!running) return;
  const { driver, server } = await running;
  await driver.close();
  server.close();
});

/** @returns the server of example pages of this process */
export const theServer = async (): Promise<ExampleServer> => (await start()).server;

/**
 * Opens a component's examples, rendered by a server, in a full page with the stylesheet and the bundle. There is one
 * tab in a process: opening a page leaves the one before it.
 * @param component such as `text-input`
 * @param examples one name or several; all of them when left out
 */
export async function openExample(
  component: string,
  examples: string | string[] = [],
  options: PageOptions = {},
): Promise<ExamplePage> {
  const { driver, server } = await start();
  const { scripts = 'on' } = options;
  const switched = await driver.scripts(scripts !== 'off');
  driver.forgetErrors();
  if (scripts === 'late') server.hold();
  const page = new DrivenPage(driver);
  await page.goto(server.address(component, [examples].flat(), options, scripts === 'off' && !switched));
  const upgraded = async () => {
    await page.waitFor(
      (tag) => document.readyState === 'complete' && Boolean(customElements.get(tag)),
      `council-${component}`,
    );
    await page.evaluate(async () => {
      const elements = [...document.querySelectorAll<HTMLElement & { written?: Promise<void> }>('*')];
      await Promise.all(elements.map((each) => each.written));
    });
  };
  if (scripts === 'on') await upgraded();
  if (scripts === 'off') await page.waitFor(() => document.readyState === 'complete');
  return Object.assign(page, {
    async release() {
      server.release();
      await upgraded();
    },
    async submitted() {
      const text = await page.waitFor(() => document.getElementById('echo')?.textContent);
      return JSON.parse(text!) as [string, unknown][];
    },
  });
}

/**
 * Opens any address in the tab of this process, for example a page of the demonstration council. WebKit has no switch for
 * scripts: there, `off` changes nothing, and the test must see to it that they do not arrive.
 */
export async function openAddress(url: string, { scripts = 'on' }: { scripts?: 'on' | 'off' } = {}): Promise<Page> {
  const { driver } = await start();
  await driver.scripts(scripts === 'on');
  driver.forgetErrors();
  const page = new DrivenPage(driver);
  await page.goto(url);
  return page;
}

const start = () => (running ??= launch());

async function launch(): Promise<{ driver: Driver; server: ExampleServer }> {
  const browser = await findBrowser(engine);
  const server = await exampleServer();
  const driver =
    engine === 'webkit'
      ? await (await import('./webkit-driver.js')).webkitDriver(browser, server.framed)
      : await (await import('./puppeteer-driver.js')).puppeteerDriver(engine, browser);
  return { driver, server };
}
