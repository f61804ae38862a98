import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { Browser } from './browsers.js';
import type { Driver } from './page.js';

/**
 * WebKitGTK's MiniBrowser over plain W3C WebDriver, on a virtual display where there is none.
 * It cannot be driven to: emulate media features, show a window narrower than about 450 px, list console messages
 * (the example page keeps them itself), or settle a promise while scripts are off.
 * @param framed address of a page that shows another in a frame of a size
 */
export async function webkitDriver(
  { path, driver }: Browser,
  framed: (url: string, width: number, height: number) => string,
): Promise<Driver> {
  const children: ChildProcess[] = [];
  const DISPLAY = process.env.DISPLAY || (await virtualDisplay(children));
  const port = await freePort();
  const env = { ...process.env, DISPLAY, GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '1' };
  children.push(spawn(driver!, [`--port=${port}`], { stdio: 'ignore', env }));

  let silent = false;
  const call = async (method: string, command: string, body: object = {}, again = false): Promise<unknown> => {
    // Once it has stopped answering it never starts again: what is left of the file need not wait for it.
    if (silent) throw new Error(SILENT);
    let response: Response;
    try {
      response = await fetch(`http://127.0.0.1:${port}${command}`, {
        method,
        body: method === 'POST' ? JSON.stringify(body) : null,
        signal: AbortSignal.timeout(PATIENCE),
      });
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'TimeoutError') throw error;
      // It loses a command now and then, and answers the same one when it is asked again. Keys must not be pressed twice.
      if (!again && !command.endsWith('/actions')) return call(method, command, body, true);
      silent = true;
      throw new Error(`${SILENT}: ${command.replace(/.*session\/[^/]*/, '')}`);
    }
    const { value } = (await response.json()) as { value: unknown };
    if (response.ok) return value;
    const { error, message } = value as { error: string; message: string };
    throw new Error(`WebKit's WebDriver, ${command.replace(/.*session\/[^/]*/, '')}: ${error} ${message}`);
  };
  await untilAnswering(() => call('GET', '/status'));
  const { sessionId } = (await call('POST', '/session', {
    capabilities: {
      alwaysMatch: { pageLoadStrategy: 'none', 'webkitgtk:browserOptions': { binary: path, args: ['--automation'] } },
    },
  })) as { sessionId: string };
  const post = (command: string, body?: object) => call('POST', `/session/${sessionId}${command}`, body);
  const run = (expression: string) => post('/execute/sync', { script: `return (${expression});`, args: [] });
  const act = (...sources: object[]) => post('/actions', { actions: sources });

  let inFrame = false;
  const size = () =>
    run('[innerWidth, innerHeight, outerWidth, outerHeight]') as Promise<[number, number, number, number]>;
  const resize = async (width: number, height: number) => {
    const [innerWidth, innerHeight, outerWidth, outerHeight] = await size();
    await post('/window/rect', { width: width + outerWidth - innerWidth, height: height + outerHeight - innerHeight });
    for (let tries = 0; tries < 50 && (await size())[0] !== width; tries++) await pause(20);
  };
  const goto = async (url: string) => {
    await post('/url', { url });
    const arrived = `location.href === ${JSON.stringify(url)} && document.readyState === 'complete'`;
    // A page that is just being left cannot answer.
    while (!(await run(arrived).catch(() => false))) await pause(20);
  };
  const openInFrame = async (url: string, width: number, height: number) => {
    await goto(framed(url, width, height));
    await post('/frame', { id: 0 });
  };
  await resize(1024, 768);

  return {
    engine: 'webkit',
    run,
    async clickAt(x, y) {
      await act({
        type: 'pointer',
        id: 'mouse',
        parameters: { pointerType: 'mouse' },
        actions: [
          { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      });
    },
    async keys(chord) {
      const keys = chord.map(keyCode);
      await act({ type: 'key', id: 'keyboard', actions: [...keys.map(down), ...keys.reverse().map(up)] });
    },
    async type(text) {
      const keys = [...text].map((character) => keyCode(character === '\n' ? 'Enter' : character));
      await act({ type: 'key', id: 'keyboard', actions: keys.flatMap((key) => [down(key), up(key)]) });
    },
    async viewport(width, height) {
      const url = (await run('location.href')) as string;
      if (inFrame) await post('/frame', { id: null });
      const narrow = width < NARROWEST;
      if (!narrow) await resize(width, height);
      if (narrow) await openInFrame(url, width, height);
      else if (inFrame) await goto(url);
      inFrame = narrow;
    },
    scripts: async () => false,
    errors: () => run('[...(globalThis.councilWatch?.errors ?? [])]') as Promise<string[]>,
    forgetErrors() {},
    async close() {
      await call('DELETE', `/session/${sessionId}`).catch(() => undefined);
      for (const child of children.reverse()) child.kill();
    },
  };
}

/** How long one command may take, in milliseconds. */
const PATIENCE = 20_000;
/** The words by which `npm test` knows that the driver stopped, and not that a test failed: it then runs the file once more. */
const SILENT = 'WebKitWebDriver does not answer';

/** MiniBrowser's toolbar keeps its window from getting narrower. */
const NARROWEST = 480;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function virtualDisplay(children: ChildProcess[]): Promise<string> {
  const display = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  children.push(display);
  const [number] = (await once(display.stdout!, 'data')) as [Buffer];
  return `:${number.toString().trim()}`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function untilAnswering(ask: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await ask();
      return;
    } catch (error) {
      if (tries === 100) throw error;
      await pause(100);
    }
  }
}

const down = (value: string) => ({ type: 'keyDown', value });
const up = (value: string) => ({ type: 'keyUp', value });

/** WebDriver writes keys that are not characters as code points of its own. */
const KEYS: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

function keyCode(name: string): string {
  const code = KEYS[name] ?? ([...name].length === 1 ? name : undefined);
  if (!code) throw new Error(`The key ${name} has no code in WebKit's driver. Add it to KEYS.`);
  return code;
}
