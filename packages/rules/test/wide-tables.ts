import type { Input, Model, Rule } from '../src/model/model.js';

/** A small generator of numbers that gives the same for the same seed. */
export function seeded(seed: number): (below: number) => number {
  let state = seed % 2_147_483_647 || 1;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** Inputs of several kinds with domains far too large to try. */
export function wideInputs(count: number): Input[] {
  return Array.from({ length: count }, (_, index): Input => {
    const name = `input ${index + 1}`;
    switch (index % 4) {
      case 0:
        return { name, type: 'number', domain: { kind: 'pence', from: 0, to: 100_000_000 } };
      case 1:
        return { name, type: 'string', domain: { kind: 'enumeration', values: ['a', 'b', 'c', 'd'] } };
      case 2:
        return { name, type: 'boolean', domain: { kind: 'boolean', unsure: true } };
      default:
        return { name, type: 'date', domain: { kind: 'date', from: '1900-01-01', to: '2030-12-31' } };
    }
  });
}

type Part = { low: number; high: number } | string[];

const dayText = (day: number): string => `@"${new Date(day * 86_400_000).toISOString().slice(0, 10)}"`;
const dayNumber = (date: string): number => Date.parse(date) / 86_400_000;

/** A table that is complete and free of overlaps because it was made by splitting its space, part by part. */
export function completeTable(inputs: readonly Input[], size: number, random: (below: number) => number): Model {
  let parts: Part[][] = [inputs.map(wholeOf)];
  while (parts.length < size) {
    const at = random(parts.length);
    const axis = random(inputs.length);
    const halves = split(parts[at]![axis]!, random);
    if (halves)
      parts = [...parts.slice(0, at), ...halves.map((half) => parts[at]!.with(axis, half)), ...parts.slice(at + 1)];
  }
  const rules = parts.map((part, row): Rule => ({
    when: part.map((values, axis) => cellOf(values, inputs[axis]!)),
    then: [`"outcome ${row % 7}"`],
  }));
  return modelOf(inputs, rules);
}

export const modelOf = (inputs: readonly Input[], rules: Rule[]): Model => ({
  name: 'Wide',
  inputs: [...inputs],
  decisions: [
    {
      name: 'outcome',
      logic: {
        table: {
          hitPolicy: 'UNIQUE',
          inputs: inputs.map(({ name }) => ({ expression: name })),
          outputs: [{ name: 'outcome' }],
          rules,
        },
      },
    },
  ],
});

function wholeOf(input: Input): Part {
  const domain = input.domain!;
  switch (domain.kind) {
    case 'boolean':
      return ['true', 'false', ...(domain.unsure ? ['null'] : [])];
    case 'enumeration':
      return domain.values.map((value) => JSON.stringify(value));
    case 'date':
      return { low: dayNumber(domain.from), high: dayNumber(domain.to) };
    default:
      return { low: domain.from, high: domain.to };
  }
}

function split(part: Part, random: (below: number) => number): Part[] | undefined {
  if (Array.isArray(part)) {
    if (part.length < 2) return undefined;
    const at = 1 + random(part.length - 1);
    return [part.slice(0, at), part.slice(at)];
  }
  const { low, high } = part;
  if (low === high) return undefined;
  const at = low + random(high - low);
  return [
    { low, high: at },
    { low: at + 1, high },
  ];
}

function cellOf(part: Part, input: Input): string {
  if (JSON.stringify(part) === JSON.stringify(wholeOf(input))) return '-';
  if (Array.isArray(part)) return part.join(', ');
  const text = input.domain!.kind === 'date' ? dayText : String;
  return `[${text(part.low)}..${text(part.high)}]`;
}
