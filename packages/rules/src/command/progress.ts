import type { Output } from './output.js';

/** Work that is done sooner needs no word. */
const PATIENCE = 1000;
/** A log need not hear more often. */
const IN_A_LOG = 5000;
const ON_A_TERMINAL = 200;

/** Says on stderr how far long work has come: on one line of a terminal, on a line now and then of a log. */
export class Progress {
  readonly #start = Date.now();
  #next = this.#start + PATIENCE;
  #written = false;

  constructor(
    readonly output: Output,
    readonly what: string,
  ) {}

  /** `done` of `total` things; the next, named, is begun. */
  step(done: number, total: number, name: string): void {
    const now = Date.now();
    if (now < this.#next) return;
    const { terminal, error } = this.output;
    this.#next = now + (terminal ? ON_A_TERMINAL : IN_A_LOG);
    const line = `${this.what} ${done + 1} of ${total}: ${name}`;
    error(terminal ? `\r\u001B[K${line}` : `${line}\n`);
    this.#written = true;
  }

  /** Takes the line away. */
  end(): void {
    if (this.#written && this.output.terminal) this.output.error('\r\u001B[K');
  }
}
