import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DatabaseUnavailable } from './database.js';

/** Unix allows about 104 bytes for the path of a socket. */
const LONGEST_SOCKET_PATH = 100;
const ATTEMPTS = 20;

/**
 * Takes a folder for this process alone. The lock is a socket on which the holder listens, so it ends with the process
 * however that ends, and needs no clean-up: what a killed process leaves behind refuses connections.
 *
 * No two can hold it: each listens under a name of its own *before* it looks for others, so of any two the later to look
 * sees the other. Of several that ask at once, the first waits for the rest to withdraw. Names are never used twice, so
 * removing a dead one cannot hit a live one.
 *
 * @param folder real path of the folder
 * @returns a function that gives the folder back
 * @throws DatabaseUnavailable when another process has it
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  if (process.platform === 'win32') return lockPipe(folder);
  const sockets = socketFolder(folder);
  const asker = `${Date.now().toString(36).padStart(9, '0')}-${randomBytes(3).toString('hex')}`;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const release = await take(sockets, `${asker}-${attempt}`);
    if (release === 'taken') throw taken(folder);
    if (release) return release;
    await pause();
  }
  throw taken(folder);
}

/** @returns how to give the lock back; `taken` when another holds it; undefined when another asked before */
async function take(sockets: string, name: string): Promise<(() => Promise<void>) | 'taken' | undefined> {
  let holding = false;
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.end(holding ? 'holding' : 'asking');
  });
  await listen(server, join(sockets, name));
  const release = () => new Promise<void>((resolve) => server.close(() => resolve()));
  for (;;) {
    const others = readdirSync(sockets).filter((other) => other !== name);
    const states = await Promise.all(others.map((other) => stateOf(join(sockets, other))));
    const isHeld = states.includes('holding');
    // Another may have taken our name for dead in the moment between its creation and our listening.
    const isHidden = !existsSync(join(sockets, name));
    if (isHeld || isHidden || others.some((other, index) => states[index] === 'asking' && other < name)) {
      await release();
      return isHeld ? 'taken' : undefined;
    }
    if (states.every((state) => state === 'dead')) {
      holding = true;
      server.unref();
      return release;
    }
    await pause();
  }
}

const pause = () => wait(20 + Math.random() * 80);

/** Windows: the name of a pipe belongs to one process, and goes with it. */
async function lockPipe(folder: string): Promise<() => Promise<void>> {
  const server = createServer((socket) => socket.destroy());
  try {
    await listen(server, `\\\\.\\pipe\\council-components-${nameOf(folder)}`);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? taken(folder) : error;
  }
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
}

function socketFolder(folder: string): string {
  const own = join(folder, 'lock');
  const fits = Buffer.byteLength(own) + 24 < LONGEST_SOCKET_PATH;
  const sockets = fits ? own : join(tmpdir(), `council-${nameOf(folder)}`);
  mkdirSync(sockets, { recursive: true, mode: 0o700 });
  return sockets;
}

const nameOf = (folder: string) => createHash('sha256').update(folder).digest('hex').slice(0, 16);

const listen = (server: Server, path: string) =>
  new Promise<void>((resolve, reject) => server.once('error', reject).listen(path, resolve));

/** @returns what the process behind a socket does; `dead`, and the socket removed, when there is none */
function stateOf(path: string): Promise<string> {
  return new Promise((resolve) => {
    let said = '';
    const socket = connect(path);
    socket.setEncoding('utf8').on('data', (text) => (said += text));
    // Silence means a process that is too busy to answer: it is alive.
    socket.setTimeout(2_000, () => resolve('holding')).once('timeout', () => socket.destroy());
    socket.on('error', ({ code }: NodeJS.ErrnoException) => {
      // Closed on us: it withdraws, or dies. Another look will tell.
      if (code === 'ECONNRESET' || code === 'EPIPE') return resolve('asking');
      if (code !== 'ECONNREFUSED' && code !== 'ENOENT') return resolve('holding');
      rmSync(path, { force: true });
      resolve('dead');
    });
    socket.on('close', () => resolve(said || 'asking'));
  });
}

const taken = (folder: string) =>
  new DatabaseUnavailable(
    `Another process uses the data in ${folder}. Stop that process, or give this one its own folder: DATA_DIR=other-folder. To share one database between processes, set DATABASE_URL to a PostgreSQL server.`,
  );
