import type { Database } from './database.js';

/**
 * Brings the tables up to date. Every statement may run again, alone or at the same time as in another process, and
 * changes nothing the second time. Keys begin with the council, so that one database can serve many and be split by council.
 */
export async function migrate(database: Database): Promise<void> {
  for (const statement of STATEMENTS) await repeatable(database, statement);
}

const STATEMENTS = [
  `CREATE TABLE IF NOT EXISTS council_secret (
     council text NOT NULL,
     name text NOT NULL,
     value bytea NOT NULL,
     PRIMARY KEY (council, name)
   )`,
  // Answers between pages. "id" is a hash of the person's cookie: a copy of this table opens nobody's session.
  `CREATE TABLE IF NOT EXISTS council_draft (
     council text NOT NULL,
     id text NOT NULL,
     service text NOT NULL,
     answers jsonb NOT NULL DEFAULT '{}',
     expires_at timestamptz NOT NULL,
     PRIMARY KEY (council, id)
   )`,
  `CREATE INDEX IF NOT EXISTS council_draft_expiry ON council_draft (expires_at)`,
  `CREATE TABLE IF NOT EXISTS council_submission (
     council text NOT NULL,
     reference text NOT NULL,
     draft_id text NOT NULL,
     service text NOT NULL,
     language text NOT NULL,
     answers jsonb NOT NULL,
     submitted_at timestamptz NOT NULL DEFAULT now(),
     delete_after timestamptz NOT NULL,
     PRIMARY KEY (council, reference),
     UNIQUE (council, draft_id)
   )`,
  `CREATE INDEX IF NOT EXISTS council_submission_deletion ON council_submission (delete_after)`,
  // A file belongs to a draft, then to the submission of that draft. EXTERNAL: photos are compressed already.
  `CREATE TABLE IF NOT EXISTS council_file (
     council text NOT NULL,
     draft_id text NOT NULL,
     field text NOT NULL,
     name text NOT NULL,
     type text NOT NULL,
     size integer NOT NULL,
     content bytea NOT NULL,
     PRIMARY KEY (council, draft_id, field)
   )`,
  `ALTER TABLE council_file ALTER COLUMN content SET STORAGE EXTERNAL`,
];

/** Two processes that create the same table at once: one of them is told so by a unique index of PostgreSQL's own. */
const CREATED_MEANWHILE = new Set(['23505', '42P07', '42710', 'XX000']);

async function repeatable(database: Database, statement: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await database.query(statement);
      return;
    } catch (error) {
      if (attempt === 5 || !CREATED_MEANWHILE.has((error as { code?: string }).code ?? '')) throw error;
    }
  }
}
