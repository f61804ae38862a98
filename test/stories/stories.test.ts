/**
 * Builds the static Storybook and runs axe over every story, as the accessibility panel does, and over the server's HTML
 * that "JavaScript off" shows. A violation, an error in the console or a story that does not render is a failure.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { AxeResults, RunOptions } from 'axe-core';
import puppeteer, { type Page } from 'puppeteer-core';
import { findBrowser } from '../support/browsers.js';

declare global {
  interface Window {
    ourAxe: { run(context: string, options: RunOptions): Promise<AxeResults> };
    __STORYBOOK_PREVIEW__: {
      channel: {
        emit(event: string, data: unknown): void;
        on(event: string, listener: (data: unknown) => void): void;
      };
    };
  }
}

interface Entry {
  id: string;
  title: string;
  name: string;
  type: 'story' | 'docs';
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const require = createRequire(import.meta.url);
const STATIC = join(root, 'storybook-static');
const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

const run = promisify(execFile);
const env = { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' };
await run(process.execPath, ['test/tools/fixtures.mjs'], { cwd: root });
await run(process.execPath, ['test/tools/stories.mjs'], { cwd: root });
const storybook = join(root, 'node_modules/storybook/dist/bin/dispatcher.js');
await run(process.execPath, [storybook, 'build', '--quiet', '--output-dir', STATIC], {
  cwd: root,
  env,
  maxBuffer: 1e8,
});

const { entries } = JSON.parse(await readFile(join(STATIC, 'index.json'), 'utf8')) as {
  entries: Record<string, Entry>;
};
const all = Object.values(entries);
const stories = all.filter(({ type }) => type === 'story');
let framed = '';
const server = await serve(STATIC);
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const found = await findBrowser('chromium');
const browser = await puppeteer.launch({
  executablePath: found.path,
  env: { ...process.env, ...found.env },
  headless: 'shell',
  args: ['--no-sandbox', '--disable-background-networking', '--no-first-run'],
});
const axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');

after(async () => {
  await browser.close();
  server.close();
});

const { page, errors, requests } = await open();
const { page: bare } = await open();

describe('Storybook', () => {
  before(() => load('iframe.html?viewMode=story&id=forms-text-input--default&globals=a11y.manual:!true'));

  for (const { id, title, name } of stories) {
    it(`finds no violation in ${title}: ${name}`, async () => {
      errors.length = 0;
      await show(id);
      assert.deepEqual([...(await violations(page, '#storybook-root')), ...errors], []);
    });
  }

  it('would find a violation', async () => {
    await show('forms-text-input--default');
    await page.evaluate(() => document.querySelector('#storybook-root label')!.remove());
    assert.match((await violations(page, '#storybook-root')).join('\n'), /^label: /m);
  });

  it('would notice a story that does not render', async () => {
    await assert.rejects(show('forms-text-input--not-there'), /did not render/);
  });
});

describe('Storybook without JavaScript', () => {
  before(() => load('iframe.html?viewMode=story&id=forms-text-input--default&globals=scripts:off;a11y.manual:!true'));
  const some = stories.filter(({ id }) => /^forms-.*--default$/.test(id));

  for (const { id, title, name } of some) {
    it(`shows the server's HTML of ${title}: ${name}`, async () => {
      await show(id);
      const { html, sandbox } = await page.$eval('iframe.without-javascript', (element) => ({
        html: (element as HTMLIFrameElement).srcdoc,
        sandbox: element.getAttribute('sandbox'),
      }));
      assert.equal(sandbox, 'allow-same-origin', 'the frame may run no script');
      assert.match(html, /<main[^>]*><council-/);
      // Nothing defines the elements in that frame, so that axe can read its page as a person without JavaScript has it.
      framed = html;
      await bare.goto(`${address}/framed.html`, { waitUntil: 'load' });
      assert.equal(await bare.evaluate(() => document.scripts.length), 0);
      assert.deepEqual(await violations(bare, 'main'), []);
    });
  }
});

describe("Storybook's pages", () => {
  for (const { id, title } of all.filter(({ type }) => type === 'docs')) {
    it(`renders ${title}`, async () => {
      errors.length = 0;
      await load(`iframe.html?viewMode=docs&id=${id}`);
      await page.waitForSelector('#storybook-docs h1');
      assert.deepEqual(errors, []);
    });
  }

  it('asks nothing of another host', async () => {
    requests.length = 0;
    // Storybook's frame waits for animation frames, which a page behind another does not get.
    await page.bringToFront();
    await load('index.html?path=/docs/introduction--docs');
    const preview = await page.waitForSelector('#storybook-preview-iframe');
    await (await preview!.contentFrame())!.waitForSelector('#storybook-docs h1');
    assert.ok(requests.length > 10);
    assert.deepEqual(
      requests.filter((url) => !url.startsWith(address) && !/^(data|blob|about):/.test(url)),
      [],
    );
  });
});

/** A page with our own axe: the accessibility panel puts another on `window.axe`, and two runs of one axe collide. */
async function open() {
  const page = await browser.newPage();
  page.setDefaultTimeout(90_000);
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => errors.push(error instanceof Error ? error.message : String(error)));
  page.on('console', (entry) => {
    if (entry.type() === 'error' && !entry.location().url?.endsWith('favicon.ico')) errors.push(entry.text());
  });
  page.on('request', (request) => requests.push(request.url()));
  await page.evaluateOnNewDocument(`${axe}; window.ourAxe = window.axe;`);
  return { page, errors, requests };
}

async function load(path: string): Promise<void> {
  await page.goto(`${address}/${path}`, { waitUntil: 'load' });
  if (path.includes('viewMode=story')) await page.waitForSelector('body.sb-show-main');
}

/** Asks the preview for another story, which is quicker than loading the page again. */
async function show(storyId: string): Promise<void> {
  const problem = await page.evaluate(async (id) => {
    const { channel } = window.__STORYBOOK_PREVIEW__;
    const end = new Promise<string>((resolve) => {
      channel.on('storyRendered', (rendered) => rendered === id && resolve(''));
      for (const event of ['storyMissing', 'storyErrored', 'storyThrewException', 'storyUnchanged'])
        channel.on(event, (detail) => resolve(event === 'storyUnchanged' ? '' : `${event} ${JSON.stringify(detail)}`));
    });
    channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
    return end;
  }, storyId);
  if (problem) throw new Error(`${storyId} did not render: ${problem}`);
}

async function violations(where: Page, context: string): Promise<string[]> {
  return where.evaluate(
    async (selector, rules) => {
      const results = await window.ourAxe.run(selector, rules);
      return results.violations.map(
        ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`,
      );
    },
    context,
    RULES,
  );
}

async function serve(folder: string): Promise<Server> {
  const types: Record<string, string> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.json': 'application/json',
    '.svg': 'image/svg+xml',
  };
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url!, 'http://localhost').pathname);
    (path === '/framed.html' ? Promise.resolve(framed) : readFile(join(folder, path))).then(
      (body) =>
        response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
