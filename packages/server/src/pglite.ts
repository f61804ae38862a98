import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { DatabaseError, DatabaseUnavailable, type Database, type SqlValue } from './database.js';
import { lockFolder } from './folder-lock.js';
import type { PgliteAnswer, PgliteRequest } from './pglite-worker.js';

interface Waiting {
  resolve: (rows: never) => void;
  reject: (error: Error) => void;
}

/**
 * PostgreSQL embedded in this process, its data in a folder that belongs to this process alone.
 * It runs in a worker thread, because it works synchronously: in the main thread no request would be heard meanwhile.
 */
export async function openPglite(folder: string): Promise<Database> {
  // PGlite writes files that everyone may read: the folder around them must not let others in.
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const home = realpathSync(folder);
  const release = await lockFolder(home);
  const engine = new Engine(join(home, 'postgres'));
  try {
    await engine.query('SELECT 1');
  } catch (error) {
    await engine.close();
    await release();
    if (!(error instanceof DatabaseError)) throw error;
    throw new DatabaseUnavailable(
      `Cannot open the data in ${home}. If it was written by another version, start that version; to begin with no data, move the folder away.`,
    );
  }
  return {
    place: `PGlite (PostgreSQL embedded) in ${home}`,
    query: (sql, values = []) => engine.query(sql, values) as never,
    async close() {
      await engine.close();
      await release();
    },
  };
}

/** The worker, started again should it ever end: data is safe in the folder, and only what was under way fails. */
class Engine {
  #worker: Worker | undefined;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;

  constructor(readonly folder: string) {}

  query(sql: string, values: SqlValue[] = []): Promise<unknown[]> {
    return this.#ask({ sql, values });
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    if (!worker) return;
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    await this.#ask('close').catch(() => {});
    await ended;
  }

  #ask(what: PgliteRequest['what']): Promise<unknown[]> {
    this.#worker ??= this.#start();
    const id = ++this.#last;
    return new Promise<never>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker!.postMessage({ id, what } satisfies PgliteRequest);
    });
  }

  #start(): Worker {
    const worker = new Worker(new URL('./pglite-worker.js', import.meta.url), { workerData: this.folder });
    worker.on('message', ({ id, rows, code }: PgliteAnswer) => {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (code === undefined) waiting?.resolve(rows as never);
      else waiting?.reject(new DatabaseError(code));
    });
    worker.on('error', () => {}); // 'exit' follows, and tells all who wait.
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = undefined;
      for (const { reject } of this.#waiting.values()) reject(new DatabaseError('engine stopped'));
      this.#waiting.clear();
    });
    return worker;
  }
}
