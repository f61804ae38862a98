import { calculate, negated } from '../feel/arithmetic.js';
import type { Builders } from '../feel/compile.js';
import type { Part } from './part.js';

const builders: Builders = {
  arithmetic({ operator, left, right }, run) {
    const [a, b] = [run(left), run(right)];
    return (frame) => calculate(operator, a(frame), b(frame));
  },
  negate({ operand }, run) {
    const value = run(operand);
    return (frame) => negated(value(frame));
  },
};

/** `+`, `-`, `*`, `/` and `**`, of numbers, dates and durations. */
export const arithmetic: Part = { name: 'arithmetic', builders };
