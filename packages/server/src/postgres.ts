import pg from 'pg';
import { DatabaseError, DatabaseUnavailable, type Database } from './database.js';

/** A PostgreSQL server, through a small pool of connections. */
export async function openPostgres(url: string): Promise<Database> {
  const place = describe(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 20_000,
    application_name: 'council-components',
  });
  // An idle connection that the server closes is replaced at the next query; unheard, it would end the process.
  pool.on('error', () => {});
  const database: Database = {
    place,
    async query(sql, values = []) {
      try {
        return (await pool.query(sql, values)).rows as never;
      } catch (error) {
        throw new DatabaseError(codeOf(error));
      }
    },
    close: () => pool.end(),
  };
  try {
    await database.query('SELECT 1');
  } catch (error) {
    await pool.end();
    const { code } = error as DatabaseError;
    throw new DatabaseUnavailable(
      `Cannot use ${place} (${code}). Check that it is running, that DATABASE_URL names the right host, port, database and user, and that the password is right. To keep data in a folder instead, unset DATABASE_URL.`,
    );
  }
  return database;
}

function describe(url: string): string {
  try {
    const { host, pathname, searchParams } = new URL(url);
    return `PostgreSQL at ${host || searchParams.get('host') || 'localhost'}, database ${pathname.slice(1) || 'of the same name as the user'}`;
  } catch {
    throw new DatabaseUnavailable(
      'DATABASE_URL is not an address. Write it as postgres://user:password@host:5432/database, with special characters in the password percent-encoded.',
    );
  }
}

function codeOf(error: unknown): string {
  const { code, errors } = error as { code?: string; errors?: { code?: string }[] };
  return code ?? errors?.[0]?.code ?? 'no connection';
}
