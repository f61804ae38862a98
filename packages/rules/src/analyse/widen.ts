import type { Axis, Rules } from './axes.js';
import type { Box } from './cover.js';

/** Makes each box that no rule covers as large as it can be; boxes inside another are left out. */
export function widened(axes: readonly Axis[], boxes: readonly Box[], all: Rules): Box[] {
  const kept: number[][][] = [];
  for (const box of boxes) {
    const full = axes.map(({ classes }, axis) => box[axis] ?? classes.map((_, index) => index));
    if (kept.some((other) => isInside(full, other))) continue;
    kept.push(widen(axes, full, all));
  }
  return kept.map((box) =>
    box.map((chosen, axis) => (chosen.length === axes[axis]!.classes.length ? undefined : chosen)),
  );
}

const isInside = (inner: readonly number[][], outer: readonly number[][]): boolean =>
  inner.every((classes, axis) => classes.every((index) => outer[axis]!.includes(index)));

function widen(axes: readonly Axis[], box: number[][], all: Rules): number[][] {
  const meeting = (axis: number): Rules =>
    box[axis]!.reduce((rules, index) => rules | axes[axis]!.classes[index]!.rules, 0n);
  axes.forEach(({ classes }, axis) => {
    // The rules that reach the box from every other side: what they leave free can be added to it.
    const reaching = axes.reduce((rules, _, other) => (other === axis ? rules : rules & meeting(other)), all);
    box[axis] = classes.flatMap(({ rules }, index) => ((rules & reaching) === 0n ? [index] : []));
  });
  return box;
}
