import type { CompiledLogic } from './build.js';
import { resetBudget } from './feel/budget.js';
import type { AnswerReader } from './model/answers.js';
import type { Decision, Input } from './model/model.js';
import type { ResolvedParameter } from './model/parameters.js';
import type { Type } from './model/type.js';
import { Refusal } from './refusal.js';
import { traceOf, type Trace } from './trace.js';
import { unknown } from './value/unknown.js';
import { toPlain, type Value } from './value/value.js';

/** Something to be answered, and its place in the frame. */
export interface CompiledInput {
  input: Input;
  type: Type;
  slot: number;
  read: AnswerReader;
}

/** One decision on the way to the last, in an order in which each comes after those it needs. */
export interface Step extends CompiledLogic {
  decision: Decision;
  type: Type;
  slot: number;
  /** What a result of the table or expression becomes as the logic's and the decision's type. */
  conform: (value: Value) => Value;
}

/** Answers by the names of the inputs. What is left out is unknown; null is FEEL's null. */
export type Answers = Readonly<Record<string, unknown>>;

export interface Evaluation {
  /** The outcome as plain data; `unknown` while answers are missing that can change it. */
  readonly outcome: unknown;
  /** The outcome as FEEL has it, with exact numbers. */
  readonly value: Value;
  /** Why: made when it is asked for. */
  readonly trace: Trace;
}

/** A decision that is ready to be made, any number of times. */
export class CompiledDecision {
  /** Where outcomes are worked out whose frame nobody keeps. */
  readonly #scratch: Value[];
  /** An input may be called `constructor`, which every object seems to have. */
  readonly #readers: { slot: number; read: AnswerReader; name: string; shadows: boolean }[];

  constructor(
    readonly last: Step,
    readonly steps: readonly Step[],
    readonly inputs: readonly CompiledInput[],
    readonly parameters: readonly ResolvedParameter[],
    /** How many places a frame has. */
    readonly size: number,
    /** A quicker way to the outcome, which says undefined where there is none. */
    readonly quick?: (answers: Answers) => unknown,
  ) {
    this.#scratch = new Array<Value>(size).fill(unknown);
    this.#readers = inputs.map(({ slot, read, input: { name } }) => ({
      slot,
      read,
      name,
      shadows: name in Object.prototype,
    }));
  }

  get name(): string {
    return this.last.decision.name;
  }

  /** The outcome alone, as plain data. */
  outcome(answers: Answers): unknown {
    return this.quick?.(answers) ?? toPlain(this.#fill(this.#scratch, answers)[this.last.slot]!);
  }

  /** The outcome, and why: keep the answers as they are until that is read, for they are not copied. */
  evaluate(answers: Answers): Evaluation {
    const outcome = this.quick?.(answers);
    if (outcome !== undefined) return new LazyEvaluation(this, outcome, answers);
    const frame = this.frame(answers);
    return new LazyEvaluation(this, toPlain(frame[this.last.slot]!), answers, frame);
  }

  /** Everything that an evaluation works out: each input's, column's and decision's value at its slot. */
  frame(answers: Answers): Value[] {
    return this.#fill(new Array<Value>(this.size).fill(unknown), answers);
  }

  #fill(frame: Value[], answers: Answers): Value[] {
    const readers = this.#readers;
    for (let index = 0; index < readers.length; index += 1) {
      const { slot, read, name, shadows } = readers[index]!;
      frame[slot] = read(shadows && !Object.hasOwn(answers, name) ? undefined : answers[name]);
    }
    return this.run(frame);
  }

  /** Runs every step on a frame whose inputs are filled in. */
  run(frame: Value[]): Value[] {
    resetBudget();
    let at: Step | undefined;
    try {
      for (at of this.steps) frame[at.slot] = at.run(frame);
    } catch (error) {
      throw error instanceof Refusal && at ? error.at({ element: at.decision.name }) : error;
    }
    return frame;
  }
}

/** Most outcomes are asked for without their reasons: what is behind one is worked out when somebody looks. */
class LazyEvaluation implements Evaluation {
  constructor(
    private readonly decision: CompiledDecision,
    readonly outcome: unknown,
    private readonly answers: Answers,
    private known?: Value[],
  ) {}

  private get frame(): Value[] {
    return (this.known ??= this.decision.frame(this.answers));
  }

  get value(): Value {
    return this.frame[this.decision.last.slot]!;
  }

  get trace(): Trace {
    const { steps, inputs, parameters } = this.decision;
    return traceOf(this.frame, steps, inputs, parameters);
  }
}
