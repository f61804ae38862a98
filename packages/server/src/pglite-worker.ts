/** The worker thread of {@link file://./pglite.ts}: PGlite, one statement after another. */
import { PGlite } from '@electric-sql/pglite';
import { parentPort, workerData } from 'node:worker_threads';
import type { SqlValue } from './database.js';

export interface PgliteRequest {
  id: number;
  what: { sql: string; values: SqlValue[] } | 'close';
}

export interface PgliteAnswer {
  id: number;
  rows?: unknown[];
  /** SQLSTATE of a statement that failed. */
  code?: string;
}

const opening = PGlite.create(workerData as string);
opening.catch(() => {}); // Told to each statement that asks.

parentPort!.on('message', async ({ id, what }: PgliteRequest) => {
  const answer = (rest: Omit<PgliteAnswer, 'id'>) => parentPort!.postMessage({ id, ...rest });
  try {
    const engine = await opening;
    if (what === 'close') await engine.close();
    else answer({ rows: (await engine.query(what.sql, what.values)).rows });
  } catch (error) {
    answer({ code: (error as { code?: string }).code ?? 'no code' });
  }
  if (what === 'close') parentPort!.close();
});
