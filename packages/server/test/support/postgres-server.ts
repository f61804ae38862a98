import { execFileSync, spawn, type SpawnOptions } from 'node:child_process';
import { chownSync, existsSync, readdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { emptyFolder } from './folders.js';

/** Debian's place for each version's programs, newest first; a PATH that has them wins. */
function programs(): string | undefined {
  const places = [
    ...(process.env.PATH ?? '').split(':'),
    ...(existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql') : [])
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => `/usr/lib/postgresql/${version}/bin`),
  ];
  return places.find((place) => existsSync(join(place, 'initdb')) && existsSync(join(place, 'postgres')));
}

export const noPostgres = programs()
  ? false
  : 'no PostgreSQL programs found: install one (Debian: apt-get install postgresql) to run this';

/** Starts a PostgreSQL server of its own, which ends with the test file. @returns its DATABASE_URL */
export async function startPostgres(): Promise<string> {
  const bin = programs()!;
  const folder = emptyFolder();
  // PostgreSQL refuses to run as root.
  const user = process.getuid?.() === 0 ? userIds('postgres') : undefined;
  if (user) chownSync(folder, user.uid, user.gid);
  const as: SpawnOptions = { stdio: 'ignore', cwd: folder, ...user };
  const data = join(folder, 'data');
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'tester', '--auth=trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    as,
  );
  const port = await freePort();
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder], as);
  server.unref();
  process.once('exit', () => server.kill('SIGQUIT'));
  for (let attempt = 0; attempt < 100; attempt++) {
    if (existsSync(join(data, 'postmaster.pid')) && isReady(bin, port)) break;
    await wait(100);
  }
  return `postgres://tester@127.0.0.1:${port}/postgres`;
}

function isReady(bin: string, port: number): boolean {
  try {
    execFileSync(join(bin, 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', String(port)]);
    return true;
  } catch {
    return false;
  }
}

function userIds(name: string): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
