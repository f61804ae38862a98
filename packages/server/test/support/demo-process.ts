import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../dist/demo/main.js', import.meta.url));

/** The demonstration as people start it: a process of its own. */
export class DemoProcess {
  output = '';
  readonly #process: ChildProcess;
  readonly #ended: Promise<unknown>;

  constructor(environment: Record<string, string>) {
    const { PATH = '', TMPDIR } = process.env;
    this.#process = spawn(process.execPath, [main], {
      env: { PATH, ...(TMPDIR && { TMPDIR }), PORT: '0', HOST: '127.0.0.1', ...environment },
    });
    for (const stream of [this.#process.stdout!, this.#process.stderr!])
      stream.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    this.#ended = once(this.#process, 'exit');
    process.once('exit', () => this.#process.kill('SIGKILL'));
  }

  /** @returns the site's address, once it is open */
  async open(): Promise<string> {
    const stopped = this.#ended.then(() => Promise.reject(new Error(`The demonstration stopped:\n${this.output}`)));
    stopped.catch(() => {});
    for (;;) {
      const address =
        /Stop it/.test(this.output) && /(?:Listening|Services)\s+(http:\/\/[^/,\s]+)/.exec(this.output)?.[1];
      if (address) return address;
      await Promise.race([once(this.#process.stdout!, 'data'), stopped]);
    }
  }

  /** @returns the exit code, when it ends by itself */
  async exitCode(): Promise<number | null> {
    await this.#ended;
    return this.#process.exitCode;
  }

  async stop(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    this.#process.kill(signal);
    await this.#ended;
  }
}

/** Starts the demonstration. @returns its process and address */
export async function startDemo(environment: Record<string, string>): Promise<{ demo: DemoProcess; address: string }> {
  const demo = new DemoProcess(environment);
  return { demo, address: await demo.open() };
}
