import { resetBudget } from './feel/budget.js';
import type { AnswerReader } from './model/answers.js';
import type { Decision, Input } from './model/model.js';
import type { ResolvedParameter } from './model/parameters.js';
import { toPlain, type Type } from './model/types.js';
import { placed } from './refusal.js';
import { traceOf, type Trace } from './trace.js';
import type { CompiledLogic } from './logic.js';
import { unknown } from './value/unknown.js';
import type { Value } from './value/value.js';

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
}

/** Answers by the names of the inputs. What is left out is unknown; null is FEEL's null. */
export type Answers = Readonly<Record<string, unknown>>;

export interface Evaluation {
  /** The outcome as plain data; `unknown` while answers are missing that can change it. */
  outcome: unknown;
  /** The outcome as FEEL has it, with exact numbers. */
  value: Value;
  /** Why: made when it is asked for. */
  readonly trace: Trace;
}

/** A decision that is ready to be made, any number of times. */
export class CompiledDecision {
  constructor(
    readonly last: Step,
    readonly steps: readonly Step[],
    readonly inputs: readonly CompiledInput[],
    readonly parameters: readonly ResolvedParameter[],
    readonly size: number,
  ) {}

  get name(): string {
    return this.last.decision.name;
  }

  /** The outcome alone, as plain data. */
  outcome(answers: Answers): unknown {
    return toPlain(this.frame(answers)[this.last.slot]!);
  }

  /** The outcome, and why. */
  evaluate(answers: Answers): Evaluation {
    const frame = this.frame(answers);
    const value = frame[this.last.slot]!;
    const { steps, parameters, inputs } = this;
    return {
      outcome: toPlain(value),
      value,
      get trace() {
        return traceOf(frame, steps, inputs, parameters);
      },
    };
  }

  /** Everything that an evaluation works out: each input's, column's and decision's value at its slot. */
  frame(answers: Answers): Value[] {
    const frame: Value[] = new Array<Value>(this.size).fill(unknown);
    for (const { input, slot, read } of this.inputs) frame[slot] = read(Object.hasOwn(answers, input.name) ? answers[input.name] : undefined);
    return this.run(frame);
  }

  /** Runs every step on a frame whose inputs are filled in. */
  run(frame: Value[]): Value[] {
    resetBudget();
    for (const { slot, run, decision } of this.steps) frame[slot] = placed({ element: decision.name }, () => run(frame));
    return frame;
  }
}
