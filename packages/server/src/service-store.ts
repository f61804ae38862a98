import { randomBytes } from 'node:crypto';
import { DatabaseError, type Database } from './database.js';
import { newReference } from './reference.js';

/** What a person typed, by name of the field. Wrong answers are kept too: they are theirs. */
export type Answers = Record<string, string | string[]>;

export interface StoredFile {
  name: string;
  type: string;
  size: number;
}

export interface Draft {
  answers: Answers;
  /** By name of the field. */
  files: Record<string, StoredFile>;
}

export interface Submission<Told> {
  answers: Told;
  files: Record<string, StoredFile>;
  reference: string;
  submittedAt: Date;
  deleteAfter: Date;
}

export interface ServiceStoreOptions {
  /** Every key begins with it. */
  council: string;
  service: string;
  /** Of references: `EX`. */
  prefix: string;
  draftHours: number;
  keepDays: number;
}

const UNIQUE_VIOLATION = '23505';

/** Drafts and submissions of one service of one council. Each statement is one transaction. */
export class ServiceStore<Told = unknown> {
  constructor(
    readonly database: Database,
    readonly options: ServiceStoreOptions,
  ) {}

  /** @returns what was answered so far; undefined when nothing is kept (any more) */
  async draft(id: string): Promise<Draft | undefined> {
    const [row] = await this.database.query<Draft>(
      `SELECT answers, ${FILES} AS files FROM council_draft d WHERE council = $1 AND id = $2 AND expires_at > now()`,
      [this.options.council, id],
    );
    return row;
  }

  /** Adds answers to a draft, begun if need be, and keeps it for another while. A draft that was sent stays as it was sent. */
  async save(id: string, answers: Answers): Promise<void> {
    const { council, service, draftHours } = this.options;
    await this.database.query(
      `INSERT INTO council_draft AS d (council, id, service, answers, expires_at)
       SELECT $1, $2, $3, $4::jsonb, now() + $5 * interval '1 hour'
       WHERE NOT EXISTS (SELECT FROM council_submission WHERE council = $1 AND draft_id = $2)
       ON CONFLICT (council, id) DO UPDATE
       SET answers = (CASE WHEN d.expires_at > now() THEN d.answers ELSE '{}' END) || excluded.answers, expires_at = excluded.expires_at`,
      [council, id, service, JSON.stringify(answers), draftHours],
    );
  }

  /** Keeps a file with a draft, in place of the one before. */
  async saveFile(id: string, field: string, file: StoredFile, content: Uint8Array): Promise<void> {
    await this.save(id, {});
    // The draft's row is locked, so that a file cannot change in a report that is being sent.
    await this.database.query(
      `WITH draft AS (SELECT council, id FROM council_draft WHERE council = $1 AND id = $2 FOR UPDATE)
       INSERT INTO council_file (council, draft_id, field, name, type, size, content)
       SELECT council, id, $3, $4, $5, $6, $7::bytea FROM draft
       ON CONFLICT (council, draft_id, field) DO UPDATE
       SET name = excluded.name, type = excluded.type, size = excluded.size, content = excluded.content`,
      [this.options.council, id, field, file.name, file.type, file.size, content],
    );
  }

  async removeFile(id: string, field: string): Promise<void> {
    await this.database.query(
      `WITH draft AS (SELECT council, id FROM council_draft WHERE council = $1 AND id = $2 FOR UPDATE)
       DELETE FROM council_file f USING draft WHERE f.council = draft.council AND f.draft_id = draft.id AND f.field = $3`,
      [this.options.council, id, field],
    );
  }

  async fileContent(id: string, field: string): Promise<Uint8Array | undefined> {
    const [row] = await this.database.query<{ content: Uint8Array }>(
      `SELECT content FROM council_file WHERE council = $1 AND draft_id = $2 AND field = $3`,
      [this.options.council, id, field],
    );
    return row?.content;
  }

  /**
   * Turns a draft into a submission. However often and however much at once this is asked for one draft, one is stored.
   * @param told the draft's answers, checked
   * @returns the reference; undefined when there is neither draft nor submission
   */
  async submit(id: string, told: Told, language: string): Promise<string | undefined> {
    const { council, service, prefix, keepDays } = this.options;
    for (;;) {
      try {
        const [stored] = await this.database.query<{ reference: string }>(
          `WITH draft AS (DELETE FROM council_draft WHERE council = $1 AND id = $2 AND expires_at > now() RETURNING id)
           INSERT INTO council_submission (council, reference, draft_id, service, language, answers, delete_after)
           SELECT $1, $3, id, $4, $5, $6::jsonb, now() + $7 * interval '1 day' FROM draft
           ON CONFLICT (council, draft_id) DO NOTHING
           RETURNING reference`,
          [council, id, newReference(prefix), service, language, JSON.stringify(told), keepDays],
        );
        return stored?.reference ?? (await this.submission(id))?.reference;
      } catch (error) {
        // The reference is taken: another one.
        if (!(error instanceof DatabaseError) || error.code !== UNIQUE_VIOLATION) throw error;
      }
    }
  }

  async submission(id: string): Promise<Submission<Told> | undefined> {
    const [row] = await this.database.query<Submission<Told>>(
      `SELECT reference, answers, submitted_at AS "submittedAt", delete_after AS "deleteAfter", ${FILES} AS files
       FROM (SELECT *, draft_id AS id FROM council_submission) d WHERE council = $1 AND id = $2`,
      [this.options.council, id],
    );
    return row;
  }

  /** Deletes what is no longer needed: drafts that were left, submissions past the time that people were told. */
  async deleteExpired(): Promise<void> {
    const gone = [this.options.council];
    await this.database.query(
      `WITH gone AS (DELETE FROM council_draft WHERE council = $1 AND expires_at <= now() RETURNING council, id)
       DELETE FROM council_file f USING gone WHERE f.council = gone.council AND f.draft_id = gone.id`,
      gone,
    );
    await this.database.query(
      `WITH gone AS (DELETE FROM council_submission WHERE council = $1 AND delete_after <= now() RETURNING council, draft_id)
       DELETE FROM council_file f USING gone WHERE f.council = gone.council AND f.draft_id = gone.draft_id`,
      gone,
    );
  }
}

/** The files of a row `d` with `council` and `id`, without their bytes. */
const FILES = `(SELECT coalesce(jsonb_object_agg(field, jsonb_build_object('name', name, 'type', type, 'size', size)), '{}')
  FROM council_file f WHERE f.council = d.council AND f.draft_id = d.id)`;

/** @returns the council's secret of that name, made at first use; the same in every process that shares the database */
export async function secret(database: Database, council: string, name: string): Promise<Uint8Array> {
  await database.query(`INSERT INTO council_secret (council, name, value) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`, [
    council,
    name,
    randomBytes(32),
  ]);
  const [row] = await database.query<{ value: Uint8Array }>(
    `SELECT value FROM council_secret WHERE council = $1 AND name = $2`,
    [council, name],
  );
  return row!.value;
}
