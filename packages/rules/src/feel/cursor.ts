import { Refusal } from '../refusal.js';
import { resetBudget } from './budget.js';
import type { Scope } from './scope.js';
import { tokens, type Token } from './tokens.js';

/** Deeper than any rule that a person can read, and far above JavaScript's own stack. */
const DEEPEST = 100;

/** Where the parser is in an expression, and which names it knows there. */
export class Cursor {
  readonly list: Token[];
  index = 0;
  scope: Scope;
  #depth = 0;

  constructor(
    readonly text: string,
    scope: Scope,
  ) {
    // What never changes is worked out when it is compiled: each text has a budget for that.
    resetBudget();
    this.list = tokens(text);
    this.scope = scope;
  }

  get token(): Token {
    return this.list[this.index]!;
  }

  ahead(count: number): Token | undefined {
    return this.list[this.index + count];
  }

  /** Whether the next token is this symbol or word. */
  is(text: string): boolean {
    const { token } = this;
    return token.text === text && (token.type === 'symbol' || token.type === 'word');
  }

  /** Steps over a symbol or word if it is next. */
  take(text: string): boolean {
    if (!this.is(text)) return false;
    this.index += 1;
    return true;
  }

  expect(text: string, where: string): void {
    if (!this.take(text)) throw this.refusal(`${this.found()} where ${where} needs \`${text}\``);
  }

  expectEnd(): void {
    if (this.token.type !== 'end') throw this.refusal(`${this.found()} after the expression is complete`);
  }

  /** What stands here, for a message. */
  found(): string {
    return this.token.type === 'end'
      ? 'the expression ends'
      : `\`${this.text.slice(this.token.at, this.token.end)}\` stands`;
  }

  refusal(reason: string, instead?: string, at = this.token.at): Refusal {
    return new Refusal(reason, { text: this.text, offset: at }, instead);
  }

  /** Parses something inside something. */
  nested<T>(work: () => T): T {
    this.#depth += 1;
    if (this.#depth > DEEPEST)
      throw this.refusal(`more than ${DEEPEST} levels of nesting`, 'split it into several decisions');
    const result = work();
    this.#depth -= 1;
    return result;
  }

  /** Parses with more names known, which are forgotten afterwards. */
  within<T>(scope: Scope, work: () => T): T {
    const { scope: outside } = this;
    this.scope = scope;
    const result = work();
    this.scope = outside;
    return result;
  }

  /** Goes back to where it was unless `work` finds something. */
  attempt<T>(work: () => T | undefined): T | undefined {
    const { index } = this;
    const result = work();
    if (result === undefined) this.index = index;
    return result;
  }
}
