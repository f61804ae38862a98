import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { dataFolder, emptyFolder } from '../../test/support/folders.js';
import { DemoProcess, startDemo } from '../../test/support/demo-process.js';
import { noPostgres, startPostgres } from '../../test/support/postgres-server.js';
import { answerAll, Visitor } from '../../test/support/visitor.js';

const referenceOf = (html: string) => /EX-\w{4}-\w{4}/.exec(html)?.[0];

/** Sends a report and kills the process as soon as the answer is there. The report must be in the next process. */
async function killedAfterAnswer(environment: Record<string, string>): Promise<void> {
  const { demo, address } = await startDemo(environment);
  const person = new Visitor(address);
  await answerAll(person);
  const answer = await person.fetch('/missed-bin/check', { method: 'POST', body: person.body({}) });
  await demo.stop('SIGKILL');
  assert.equal(answer.headers.get('location'), '/missed-bin/sent');

  const next = await startDemo(environment);
  const same = new Visitor(next.address);
  same.cookie = person.cookie;
  await same.get('/missed-bin/sent');
  assert.ok(referenceOf(same.html), 'the report is there, with its reference');

  // The form that was open meanwhile is still ours: the secret is kept too. It is not stored again.
  const reference = referenceOf(same.html);
  const again = await same.fetch('/missed-bin/check', { method: 'POST', body: person.body({}) });
  assert.equal(again.headers.get('location'), '/missed-bin/sent');
  await same.get('/missed-bin/sent');
  assert.equal(referenceOf(same.html), reference);
  await next.demo.stop('SIGTERM');
}

describe('the demonstration as a process', () => {
  it('never loses a report that it acknowledged, when it is killed straight after', async () => {
    await killedAfterAnswer({ DATA_DIR: await dataFolder() });
  });

  it('does the same on a PostgreSQL server', { skip: noPostgres }, async () => {
    await killedAfterAnswer({ DATABASE_URL: await startPostgres() });
  });

  it('says where everything is, and refuses a second process on its data with what to do', async () => {
    const folder = await dataFolder();
    const { demo, address } = await startDemo({ DATA_DIR: folder });
    for (const words of [`${address}/missed-bin`, `${address}/cy`, folder, 'Ctrl+C'])
      assert.ok(demo.output.includes(words), words);
    const second = new DemoProcess({ DATA_DIR: folder });
    assert.equal(await second.exitCode(), 1);
    assert.match(second.output, /Another process uses the data in .*Stop that process/);
    assert.ok(second.output.includes(folder));
    assert.equal((await fetch(address)).status, 200, 'the first one is not disturbed');
    await demo.stop('SIGTERM');
  });

  it('says what to do about a port that is taken, and leaves the data free', async () => {
    const other = createServer();
    await once(other.listen(0, '127.0.0.1'), 'listening');
    const { port } = other.address() as AddressInfo;
    const folder = await dataFolder();
    const demo = new DemoProcess({ PORT: String(port), DATA_DIR: folder });
    assert.equal(await demo.exitCode(), 1);
    assert.match(demo.output, new RegExp(`Port ${port} is in use by another program\\. .*PORT=${port + 1} npm start`));
    assert.ok(!/\n\s+at /.test(demo.output), 'no stack trace');
    other.close();
    const { demo: next } = await startDemo({ DATA_DIR: folder });
    await next.stop('SIGTERM');
  });

  it('says what to do about settings that are wrong', async () => {
    const wrong: [Record<string, string>, RegExp][] = [
      [{ PORT: 'four' }, /PORT is “four”\. Give a number/],
      [{ PORT: '99999' }, /PORT is “99999”/],
      [{ PUBLIC_URL: 'bins.example' }, /PUBLIC_URL is “bins\.example”\. Give the site's address/],
      [{ DATABASE_URL: 'postgres://user:hunter2@127.0.0.1:1/council' }, /Cannot use PostgreSQL at 127\.0\.0\.1:1/],
    ];
    for (const [environment, words] of wrong) {
      const demo = new DemoProcess({ DATA_DIR: emptyFolder(), ...environment });
      assert.equal(await demo.exitCode(), 1);
      assert.match(demo.output, words);
      assert.ok(!/hunter2|\n\s+at /.test(demo.output), 'no password, no stack trace');
    }
  });

  it('is an https site when PUBLIC_URL says so', async () => {
    const { demo, address } = await startDemo({
      DATA_DIR: await dataFolder(),
      PUBLIC_URL: 'https://bins.exampleshire.example',
    });
    assert.match(demo.output, /Services\s+https:\/\/bins\.exampleshire\.example\//);
    const person = new Visitor(address);
    const page = await person.get('/missed-bin/address');
    assert.match(
      page.headers.getSetCookie()[0]!,
      /^__Host-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
    );
    assert.match(page.headers.get('strict-transport-security')!, /max-age=\d+/);
    const post = (origin: string) =>
      person.fetch('/missed-bin/address', { method: 'POST', body: person.body({}), headers: { origin } });
    assert.equal((await post('https://bins.exampleshire.example')).status, 303);
    assert.equal((await post(address)).status, 403);
    await demo.stop('SIGTERM');
  });
});
