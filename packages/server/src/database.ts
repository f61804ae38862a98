/** One way to speak to PostgreSQL, whether embedded (PGlite) or a server: same SQL, same results. */
export interface Database {
  /**
   * Runs one statement, which is one transaction: when this settles, what it wrote is committed.
   * @param sql one statement, with `$1`, `$2` … for values
   * @param values text, numbers, booleans, null, or bytes for `bytea`; JSON as text with `$1::jsonb`
   * @returns the rows; dates as `Date`, `jsonb` as objects, `bytea` as `Uint8Array`
   */
  query<Row = Record<string, unknown>>(sql: string, values?: SqlValue[]): Promise<Row[]>;
  close(): Promise<void>;
  /** Where the data is, in words for the person who starts the server; never with a password. */
  readonly place: string;
}

export type SqlValue = string | number | boolean | null | Uint8Array;

export interface DatabaseOptions {
  /** `postgres://…`; without it, PGlite keeps the data in {@link folder}. */
  url?: string | undefined;
  folder: string;
}

/** A statement failed. The message names no value that a person gave: PostgreSQL's own words may, so they stay out. */
export class DatabaseError extends Error {
  override name = 'DatabaseError';
  /** @param code SQLSTATE, or the system's code when the server could not be reached */
  constructor(readonly code: string) {
    super(`The database answered with ${code}.`);
  }
}

/** The database cannot be used as asked; the message says what to do. */
export class DatabaseUnavailable extends Error {
  override name = 'DatabaseUnavailable';
}

/** Opens the database that the options name. Only what is used is loaded. */
export async function openDatabase({ url, folder }: DatabaseOptions): Promise<Database> {
  if (url) return (await import('./postgres.js')).openPostgres(url);
  return (await import('./pglite.js')).openPglite(folder);
}
