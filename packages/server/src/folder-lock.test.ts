import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { lockFolder } from '@council-components/server/folder-lock.js';
import { emptyFolder } from '../test/support/folders.js';

const PROGRAM = `
  import { lockFolder } from '@council-components/server/folder-lock.js';
  lockFolder(process.argv[1]).then(() => console.log('holding'), (error) => console.log(error.message));
  setInterval(() => {}, 1000);`;

/** Another process that wants the folder. */
async function another(folder: string): Promise<{ process: ChildProcess; said: string }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  after(() => child.kill('SIGKILL'));
  const [said] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
  return { process: child, said: said.trim() };
}

describe('the lock of a data folder', () => {
  it('refuses a second process, naming the folder and what to do', async () => {
    const folder = emptyFolder();
    const release = await lockFolder(folder);
    const { said } = await another(folder);
    assert.match(said, /^Another process uses the data in /);
    assert.ok(said.includes(folder));
    assert.match(said, /Stop that process.*DATA_DIR=.*DATABASE_URL/);
    await release();
    assert.equal((await another(folder)).said, 'holding');
  });

  it('ends with a process that is killed', async () => {
    const folder = emptyFolder();
    const { process: holder, said } = await another(folder);
    assert.equal(said, 'holding');
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    const release = await lockFolder(folder);
    if (process.platform !== 'win32')
      assert.equal(readdirSync(join(folder, 'lock')).length, 1, 'what the dead one left is gone');
    await release();
  });

  it('is held by one of many that ask at once', async () => {
    const folder = emptyFolder();
    const asked = await Promise.allSettled(Array.from({ length: 12 }, () => lockFolder(folder)));
    assert.equal(asked.filter(({ status }) => status === 'fulfilled').length, 1);
  });

  it('works in a folder whose path is longer than a socket allows', async () => {
    const folder = join(emptyFolder(), 'a'.repeat(120));
    const release = await lockFolder(folder);
    await assert.rejects(lockFolder(folder), /Another process/);
    await release();
  });
});
