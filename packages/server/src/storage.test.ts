import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openDatabase, type Database, type DatabaseError } from '@council-components/server/database.js';
import { migrate } from '@council-components/server/migrate.js';
import { secret, ServiceStore } from '@council-components/server/service-store.js';
import { dataFolder } from '../test/support/folders.js';
import { noPostgres, startPostgres } from '../test/support/postgres-server.js';

const options = { council: 'moorfield', service: 'test', prefix: 'MF', draftHours: 24, keepDays: 365 };

const databases = [
  { name: 'PGlite', skip: false, open: async () => openDatabase({ folder: await dataFolder() }) },
  { name: 'PostgreSQL', skip: noPostgres, open: async () => openDatabase({ url: await startPostgres(), folder: '' }) },
];

for (const { name, skip, open } of databases) {
  describe(`storage in ${name}`, { skip }, () => {
    let database: Database;
    let store: ServiceStore;
    before(async () => {
      database = await open();
      await Promise.all([migrate(database), migrate(database)]);
      store = new ServiceStore(database, options);
    });
    after(() => database.close());

    it('migrates again without a change', async () => {
      await store.save('again', { town: 'Moortown' });
      await migrate(database);
      assert.deepEqual((await store.draft('again'))?.answers, { town: 'Moortown' });
    });

    it('adds answers to a draft, in any script, and keeps the rest', async () => {
      await store.save('draft', { town: 'Llanfair ŵŷ', bins: ['food', 'garden'] });
      await store.save('draft', { town: '😀 اردو "quoted" \\ line\nbreak', street: '' });
      assert.deepEqual(await store.draft('draft'), {
        answers: { town: '😀 اردو "quoted" \\ line\nbreak', bins: ['food', 'garden'], street: '' },
        files: {},
      });
      assert.equal(await store.draft('other'), undefined);
    });

    it('keeps a file byte for byte, replaces it and removes it', async () => {
      const content = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
      await store.saveFile('file', 'photo', { name: 'old.png', type: 'image/png', size: 1 }, new Uint8Array(1));
      await store.saveFile('file', 'photo', { name: 'bin.jpg', type: 'image/jpeg', size: 70_000 }, content);
      assert.deepEqual((await store.draft('file'))?.files, {
        photo: { name: 'bin.jpg', type: 'image/jpeg', size: 70_000 },
      });
      assert.deepEqual(new Uint8Array((await store.fileContent('file', 'photo'))!), content);
      await store.removeFile('file', 'photo');
      assert.deepEqual((await store.draft('file'))?.files, {});
    });

    it('stores once, however often and at once a draft is sent, with one reference', async () => {
      await store.save('twice', { town: 'Moortown' });
      await store.saveFile('twice', 'photo', { name: 'bin.jpg', type: 'image/jpeg', size: 3 }, new Uint8Array(3));
      const references = await Promise.all(
        Array.from({ length: 10 }, () => store.submit('twice', { town: 'Moortown' }, 'en')),
      );
      assert.equal(new Set(references).size, 1);
      assert.match(references[0]!, /^MF(-[2-9BCDFGHJKMNPQRTVWXY]{4}){2}$/);
      const [{ count }] = (await database.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM council_submission WHERE draft_id = 'twice'`,
      )) as [{ count: number }];
      assert.equal(count, 1);
      assert.equal(await store.draft('twice'), undefined);
      const submission = await store.submission('twice');
      assert.equal(submission?.reference, references[0]);
      assert.deepEqual(submission?.answers, { town: 'Moortown' });
      assert.equal(submission?.files.photo?.name, 'bin.jpg');
      assert.ok(submission?.submittedAt instanceof Date);
    });

    it('does not change what was sent', async () => {
      await store.save('sent', { town: 'Moortown' });
      const reference = await store.submit('sent', { town: 'Moortown' }, 'en');
      await store.save('sent', { town: 'Elsewhere' });
      await store.saveFile('sent', 'photo', { name: 'late.jpg', type: 'image/jpeg', size: 3 }, new Uint8Array(3));
      assert.equal(await store.draft('sent'), undefined);
      assert.deepEqual((await store.submission('sent'))?.files, {});
      assert.equal(await store.submit('sent', { town: 'Elsewhere' }, 'en'), reference);
    });

    it('has nothing to send without a draft', async () => {
      assert.equal(await store.submit('nobody', {}, 'en'), undefined);
    });

    it('forgets drafts and submissions when their time is over, with their files', async () => {
      const hasty = new ServiceStore(database, { ...options, council: 'hasty', draftHours: 0, keepDays: 0 });
      await hasty.save('left', { town: 'Moortown' });
      assert.equal(await hasty.draft('left'), undefined, 'before it is deleted, it is not shown any more');
      await hasty.saveFile('left', 'photo', { name: 'bin.jpg', type: 'image/jpeg', size: 3 }, new Uint8Array(3));
      await database.query(
        `INSERT INTO council_submission (council, reference, draft_id, service, language, answers, delete_after)
         VALUES ('hasty', 'R', 'old', 'test', 'en', '{}', now() - interval '1 second')`,
      );
      await hasty.deleteExpired();
      for (const table of ['council_draft', 'council_submission', 'council_file'])
        assert.deepEqual(await database.query(`SELECT * FROM ${table} WHERE council = 'hasty'`), [], table);
      assert.ok(await store.submission('sent'), 'what another council has is left alone');
    });

    it('gives every process of a council the same secret, and every council its own', async () => {
      const [one, two] = await Promise.all([
        secret(database, 'moorfield', 'forms'),
        secret(database, 'moorfield', 'forms'),
      ]);
      assert.deepEqual([...one], [...two]);
      assert.equal(one.length, 32);
      assert.notDeepEqual([...one], [...(await secret(database, 'porthaur', 'forms'))]);
    });

    it('says which error it was, and nothing that a person wrote', async () => {
      const error = await database
        .query(`SELECT $1::date`, ['secret words'])
        .catch((failure: DatabaseError) => failure);
      assert.match((error as DatabaseError).code, /^22/);
      assert.ok(!String((error as Error).stack).includes('secret words'));
      assert.deepEqual(await database.query('SELECT 1 AS one'), [{ one: 1 }], 'and it goes on');
    });
  });
}

describe('a database that cannot be used', () => {
  it('is reported with what to do, and without the password', async () => {
    const opening = openDatabase({ url: 'postgres://user:hunter2@127.0.0.1:1/council', folder: '' });
    const error = (await opening.then(
      () => undefined,
      (failure: Error) => failure,
    ))!;
    assert.match(
      error.message,
      /PostgreSQL at 127\.0\.0\.1:1, database council \(ECONNREFUSED\)\. Check that it is running/,
    );
    assert.ok(!error.message.includes('hunter2'));
    await assert.rejects(openDatabase({ url: 'not an address', folder: '' }), /DATABASE_URL is not an address/);
  });
});
