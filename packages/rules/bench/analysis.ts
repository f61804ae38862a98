import { analyse } from '../src/analyse/index.js';
import type { Model } from '../src/index.js';
import { seeded } from './cases.js';

const COLUMNS = 10;
const RULES = 200;

/**
 * 200 rules on ten numbers, complete and without overlaps: a space that is cut in two, 199 times, each time through one of its
 * parts, as rules come about when cases are told apart one after another.
 */
export function wideTable(seed = 5): Model {
  const random = seeded(seed);
  const parts = [Array.from({ length: COLUMNS }, (): [number, number] => [0, 100_000])];
  while (parts.length < RULES) {
    const index = Math.floor(random() * parts.length);
    const column = Math.floor(random() * COLUMNS);
    const [low, high] = parts[index]![column]!;
    if (high - low < 2) continue;
    const at = low + Math.floor(random() * (high - low));
    const below = parts[index]!.map((span, each): [number, number] => (each === column ? [low, at] : span));
    const above = parts[index]!.map((span, each): [number, number] => (each === column ? [at + 1, high] : span));
    parts.splice(index, 1, below, above);
  }
  const inputs = Array.from({ length: COLUMNS }, (_, index) => `input ${index + 1}`);
  return {
    name: 'Wide',
    inputs: inputs.map((name) => ({ name, domain: { kind: 'integer', from: 0, to: 100_000 } })),
    decisions: [
      {
        name: 'result',
        logic: {
          table: {
            hitPolicy: 'UNIQUE',
            inputs: inputs.map((expression) => ({ expression })),
            outputs: [{}],
            rules: parts.map((spans, index) => ({
              when: spans.map(([low, high]) => (low === 0 && high === 100_000 ? '-' : `[${low}..${high}]`)),
              then: [`"${index % 7}"`],
            })),
          },
        },
      },
    ],
  };
}

/** Milliseconds of processor time: other work on the machine does not count. */
function timed<T>(work: () => T): [number, T] {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return [(user + system) / 1000, result];
}

/** How long it takes to find nothing wrong with the table, and how long when one rule is left out; the longer of the two. */
export function analysisTime(): { milliseconds: number; says: string } {
  const gapped = wideTable();
  const { logic } = gapped.decisions[0]!;
  if ('table' in logic) logic.table.rules.splice(100, 1);
  const [first, whole] = timed(() => analyse(wideTable()));
  const [second, lacking] = timed(() => analyse(gapped));
  const gaps = lacking.findings.filter(({ kind }) => kind === 'gap').length;
  if (whole.findings.length > 0 || gaps === 0)
    throw new Error('the analysis is wrong: nothing but one gap was planted');
  const says = `${whole.complete ? 'complete' : 'not complete'}; without one rule, ${gaps} gaps in ${Math.round(second)} ms`;
  return { milliseconds: Math.max(first, second), says };
}
