import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { attacks } from './attacks.js';

/** Memory and time that no input may need more of. The clock is generous: machines that run tests are busy. */
const MEGABYTES = 512;
const MILLISECONDS = 30_000;

interface Report {
  value?: string;
  refused?: string;
  crashed?: string;
}

const start = (): ReturnType<typeof fork> =>
  fork(join(import.meta.dirname, 'victim.ts'), {
    execArgv: ['--import', 'tsx', `--max-old-space-size=${MEGABYTES}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });

let victim: ReturnType<typeof fork> | undefined;

/** What another process says of one attack; one that hangs or dies is reported, and the next attack has a new process. */
function attack(name: string): Promise<Report> {
  const process = (victim ??= start());
  return new Promise((resolve) => {
    const end = (report: Report): void => {
      clearTimeout(clock);
      process.removeAllListeners();
      if (report.crashed !== undefined) {
        process.kill('SIGKILL');
        victim = undefined;
      }
      resolve(report);
    };
    const clock = setTimeout(() => end({ crashed: `nothing was said within ${MILLISECONDS} ms` }), MILLISECONDS);
    process.once('message', (report) => end(report as Report));
    process.once('exit', (code, signal) => end({ crashed: `the process ended: ${code ?? signal}` }));
    process.send(name);
  });
}

describe('hostile input ends in an answer or a refusal, soon and in little memory', () => {
  after(() => victim?.kill());

  for (const name of Object.keys(attacks))
    it(name, async () => {
      const { crashed, refused } = await attack(name);
      assert.equal(crashed, undefined);
      if (refused !== undefined) assert.ok(refused.length > 10, refused);
    });

  it('pollutes no prototype', () => assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false));
});
