import fc from 'fast-check';
import type { Domain, HitPolicy, Input, Model } from '../src/model/model.js';

/** Inputs with small domains, so that every combination of answers can be tried. */
export const smallInputs: Input[] = [
  { name: 'age', type: 'number', domain: { kind: 'integer', from: 0, to: 6 } },
  { name: 'tenure', type: 'string', domain: { kind: 'enumeration', values: ['own', 'rent', 'other'] } },
  { name: 'student', type: 'boolean', domain: { kind: 'boolean', unsure: true } },
  { name: 'moved', type: 'date', domain: { kind: 'date', from: '2026-01-01', to: '2026-01-05' } },
  { name: 'carer', type: 'boolean', domain: { kind: 'boolean' } },
];

const days = [1, 2, 3, 4, 5].map((day) => `@"2026-01-0${day}"`);

/** A cell for an input; `-` as often as a test. */
function cellFor(domain: Domain): fc.Arbitrary<string> {
  const tested =
    domain.kind === 'integer'
      ? comparing(fc.integer({ min: 0, max: 6 }).map(String))
      : domain.kind === 'date'
        ? comparing(fc.constantFrom(...days))
        : domain.kind === 'boolean'
          ? fc.constantFrom('true', 'false', ...(domain.unsure ? ['null', 'not(null)'] : []))
          : fc.constantFrom('"own"', '"rent"', '"other"', '"own", "rent"', 'not("own")');
  return fc.oneof(fc.constant('-'), tested);
}

const comparing = (limit: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    fc.tuple(fc.constantFrom('<', '<=', '>', '>='), limit).map(([operator, at]) => `${operator} ${at}`),
    fc.tuple(fc.constantFrom('[', '('), limit, limit, fc.constantFrom(']', ')')).map(([open, low, high, close]) => `${open}${low}..${high}${close}`), // prettier-ignore
    limit,
  );

export interface Shape {
  policies: readonly HitPolicy[];
  inputs: number;
  rules: number;
}

/** A model of one table on the first few of the small inputs. */
export function randomModel({ policies, inputs: width, rules: height }: Shape): fc.Arbitrary<Model> {
  const inputs = smallInputs.slice(0, width);
  const rule = fc
    .tuple(fc.tuple(...inputs.map(({ domain }) => cellFor(domain!))), fc.constantFrom('"yes"', '"no"', '"ask"'))
    .map(([when, output]) => ({ when, then: [output] }));
  return fc
    .tuple(fc.constantFrom(...policies), fc.array(rule, { minLength: 1, maxLength: height }), fc.boolean())
    .map(([hitPolicy, rules, fallback]) => ({
      name: 'Random',
      inputs,
      decisions: [
        {
          name: 'outcome',
          logic: {
            table: {
              hitPolicy,
              inputs: inputs.map(({ name }) => ({ expression: name })),
              outputs: [{ name: 'outcome', values: '"yes", "ask", "no"', ...(fallback && { default: '"no"' }) }],
              rules,
            },
          },
        },
      ],
    }));
}

/** Every answer of a domain. */
export function answersOf(domain: Domain): unknown[] {
  const unsure = domain.unsure ? [null] : [];
  switch (domain.kind) {
    case 'boolean':
      return [true, false, ...unsure];
    case 'enumeration':
      return [...domain.values, ...unsure];
    case 'date':
      return [...days.map((day) => day.slice(2, -1)), ...unsure];
    default:
      return [...Array.from({ length: domain.to - domain.from + 1 }, (_, index) => domain.from + index), ...unsure];
  }
}

/** Every combination of answers. */
export function everyAnswer(inputs: readonly Input[]): Record<string, unknown>[] {
  return inputs.reduce<Record<string, unknown>[]>(
    (all, { name, domain }) => all.flatMap((each) => answersOf(domain!).map((answer) => ({ ...each, [name]: answer }))),
    [{}],
  );
}
