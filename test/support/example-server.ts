import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../tools/files.mjs';
import { body, END, head, type PageOptions } from './example-page.js';
import { componentNamed } from './examples.js';

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

/** What DESIGN promises to work under, on every page. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html; form-action 'self'; base-uri 'none'";
/** For engines without a switch: a document in this sandbox runs no script, and parses `<noscript>` accordingly. */
const SANDBOX = '; sandbox allow-forms allow-same-origin';

const resolve = createRequire(import.meta.url).resolve;
const bundle = join(root, 'packages/council-components/dist');
const FILES: Record<string, string> = {
  '/council-components.css': join(bundle, 'council-components.css'),
  '/council-components.min.js': join(bundle, 'council-components.min.js'),
  '/late.js': join(bundle, 'council-components.min.js'),
  '/watch.js': fileURLToPath(new URL('watch.js', import.meta.url)),
  '/hosts/bootstrap.css': resolve('bootstrap/dist/css/bootstrap-reboot.css'),
  '/hosts/reset.css': fileURLToPath(new URL('crude-reset.css', import.meta.url)),
};
const TYPES: Record<string, string> = { css: 'text/css', js: 'text/javascript' };

interface Request {
  component: string;
  examples: string[];
  options: PageOptions;
  sandboxed: boolean;
}

export async function exampleServer(): Promise<ExampleServer> {
  const scripts = new Map<string, string>();
  let held = Promise.resolve();
  let release = () => {};
  let defined = () => {};

  // The HTML that a test puts on a page travels in its address.
  const server = createServer({ maxHeaderSize: 1e6 }, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url!, 'http://localhost');
    if (pathname === '/page') return page(JSON.parse(searchParams.get('of')!) as Request, response);
    if (pathname === '/frame') return frame(searchParams, response);
    if (pathname === '/echo') return echo(request, searchParams, response);
    if (pathname === '/defined.js') defined();
    if (pathname === '/late.js') await held;
    const text = pathname === '/defined.js' ? '' : (scripts.get(pathname) ?? (await file(pathname)));
    if (text === undefined) response.writeHead(404).end();
    else send(response, text, TYPES[pathname.split('.').at(-1)!]!);
  }

  async function page(
    { component: name, examples, options, sandboxed }: Request,
    response: ServerResponse,
  ): Promise<void> {
    const component = await componentNamed(name);
    const start = head(component, options);
    const rest = body(component, examples.length ? examples : Object.keys(component.examples), options) + END;
    const policy = POLICY + (sandboxed ? SANDBOX : '');
    if (!options.pieces) return send(response, start + rest, 'text/html', policy);
    const isDefined = new Promise<void>((done) => (defined = done));
    response.writeHead(200, headers('text/html', policy));
    // WebKit shows nothing of a page before it has some kilobytes of it.
    response.write(`${start}<!--${' '.repeat(8192)}-->`);
    await isDefined;
    for (const piece of rest.match(/.{1,48}/gs) ?? []) {
      response.write(piece);
      await new Promise((next) => setTimeout(next, 1));
    }
    response.end();
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  server.unref();
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    scripts,
    address: (component, examples, options, sandboxed) =>
      `${origin}/page?of=${encodeURIComponent(JSON.stringify({ component, examples, options, sandboxed }))}`,
    framed: (url, width, height) =>
      `${origin}/frame?${new URLSearchParams({ url, width: `${width}`, height: `${height}` })}`,
    hold() {
      held = new Promise((done) => (release = done));
    },
    release: () => release(),
    close() {
      release();
      defined();
      server.close();
      server.closeAllConnections();
    },
  };
}

function frame(query: URLSearchParams, response: ServerResponse): void {
  const attributes = ['width', 'height'].map((name) => `${name}="${Number(query.get(name))}"`).join(' ');
  const source = query.get('url')!.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
  send(
    response,
    `<!doctype html><html lang="en"><title>Frame</title><style>body { margin: 0 }</style><iframe frameborder="0" ${attributes} src="${source}"></iframe></html>`,
    'text/html',
    "default-src 'none'; frame-src http://127.0.0.1:*; style-src 'unsafe-inline'",
  );
}

/** Shows what a form sent, files by name and size. */
async function echo(request: IncomingMessage, query: URLSearchParams, response: ServerResponse): Promise<void> {
  const type = request.headers['content-type'];
  const sent =
    request.method === 'POST'
      ? await new Response(new Uint8Array(await buffer(request)), {
          headers: type ? { 'content-type': type } : {},
        }).formData()
      : query;
  const entries = [...sent].map(([name, value]) => [
    name,
    typeof value === 'string' ? value : { name: value.name, size: value.size },
  ]);
  const text = JSON.stringify(entries).replace(/&/g, '&amp;').replace(/</g, '&lt;');
  send(response, `<!doctype html><html lang="en"><title>Echo</title><pre id="echo">${text}</pre></html>`, 'text/html');
}

async function file(pathname: string): Promise<string | undefined> {
  const theme = /^\/themes\/([a-z]+)\.css$/.exec(pathname)?.[1];
  const path = theme ? join(root, 'packages/tokens/dist', `${theme}.css`) : FILES[pathname];
  return path && readFile(path, 'utf8');
}

const headers = (type: string, policy: string) => ({
  'content-type': `${type}; charset=utf-8`,
  'content-security-policy': policy,
});

function send(response: ServerResponse, text: string, type: string, policy = POLICY): void {
  response.writeHead(200, headers(type, policy)).end(text);
}
