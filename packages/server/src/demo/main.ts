/** Starts the demonstration council: `node packages/server/dist/demo/main.js`. See the package's README for its settings. */
import type { AddressInfo } from 'node:net';
import { DatabaseUnavailable, openDatabase } from '../database.js';
import { createNodeServer } from '../node-http.js';
import { createExampleshire } from './exampleshire.js';

const TIDY_EVERY_MILLISECONDS = 15 * 60_000;

const { PORT = '4000', HOST = 'localhost', PUBLIC_URL, DATABASE_URL, DATA_DIR = '.data' } = process.env;

/** A setting is wrong; the message says what to set. */
class SettingError extends Error {}

try {
  await start();
} catch (error) {
  if (!(error instanceof DatabaseUnavailable) && !(error instanceof SettingError)) throw error;
  console.error(`\n${error.message}\n`);
  process.exit(1);
}

async function start(): Promise<void> {
  const port = /^\d{1,5}$/.test(PORT) ? Number(PORT) : NaN;
  if (!(port <= 65_535)) throw new SettingError(`PORT is “${PORT}”. Give a number from 0 to 65535, such as PORT=4000.`);
  const origin = originOf(PUBLIC_URL);

  console.log(
    DATABASE_URL ? 'Connecting to PostgreSQL …' : 'Opening the data; the first time takes about 10 seconds …',
  );
  const database = await openDatabase({ url: DATABASE_URL, folder: DATA_DIR });
  const { handler, errorPage, tidy } = await createExampleshire({ database, origin });
  const server = createNodeServer({ handler, errorPage, origin });
  server.on('error', async (error: NodeJS.ErrnoException) => {
    console.error(`\n${listenProblem(error, port)}\n`);
    await database.close().catch(() => {});
    process.exit(1);
  });
  const tidying = setInterval(() => tidy().catch(() => {}), TIDY_EVERY_MILLISECONDS).unref();
  tidy().catch(() => {});

  const stop = () => {
    clearInterval(tidying);
    server.close(async () => {
      await database.close().catch(() => {});
      process.exit(0);
    });
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 5_000).unref();
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);

  server.listen(port, HOST, () => {
    const listening = `http://${HOST}:${(server.address() as AddressInfo).port}`;
    const at = origin ?? listening;
    const places: [name: string, place: string][] = [
      ['Services', `${at}/`],
      ['Report a missed bin collection', `${at}/missed-bin`],
      ['In Welsh', `${at}/cy`],
      ['Data', database.place],
    ];
    if (!DATABASE_URL)
      places.push(['', 'For demonstrations and trials. A live service needs PostgreSQL: set DATABASE_URL.']);
    if (origin) places.push(['Listening', `${listening}, for the proxy in front`]);
    console.log(`\nExampleshire Council is open:\n`);
    for (const [name, place] of places) console.log(`  ${name.padEnd(32)}${place}`);
    console.log('\nStop it with Ctrl+C.\n');
  });
}

function originOf(url: string | undefined): string | undefined {
  if (!url) return undefined;
  const { protocol, origin, pathname } = URL.canParse(url) ? new URL(url) : ({} as Partial<URL>);
  if (!/^https?:$/.test(protocol ?? '') || pathname !== '/')
    throw new SettingError(
      `PUBLIC_URL is “${url}”. Give the site's address without a path, such as https://bins.exampleshire.example.`,
    );
  return origin;
}

function listenProblem({ code }: NodeJS.ErrnoException, port: number): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`;
  if (code === 'EACCES')
    return `Port ${port} needs more rights than this user has. Choose a port above 1023: PORT=4000 npm start`;
  if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL')
    return `HOST is “${HOST}”, which is not an address of this computer. Use HOST=localhost, or HOST=0.0.0.0 to be reached from others.`;
  return `Cannot listen on ${HOST}:${port} (${code}).`;
}
