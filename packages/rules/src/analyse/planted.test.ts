import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { EVERY_POLICY } from '../../test/random-models.js';
import { completeTable, modelOf, seeded, wideInputs } from '../../test/wide-tables.js';
import type { HitPolicy, Input, Model, Rule, Table } from '../model/model.js';
import { compile } from '../compile.js';
import { analyse, type Finding } from './index.js';

const table = (model: Model): Table => (model.decisions[0]!.logic as { table: Table }).table;
const INPUTS = wideInputs(8);

/** The model with other rules, and another hit policy. */
function planted(model: Model, rules: Rule[], hitPolicy: HitPolicy = 'UNIQUE'): Model {
  const copy = modelOf(model.inputs!, rules);
  table(copy).hitPolicy = hitPolicy;
  return copy;
}

const found = (model: Model, kind: Finding['kind']): Finding[] => {
  const { findings, complete } = analyse(model);
  assert.ok(complete, findings.map(({ message }) => message).join('\n'));
  return findings.filter((each) => each.kind === kind);
};

/** For random complete tables and a number to choose by. */
const forTables = (check: (model: Model, random: (below: number) => number) => void): void =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 2, max: 40 }), (seed, size) => {
      const random = seeded(seed);
      check(completeTable(INPUTS, size, random), random);
    }),
    { seed: 7, numRuns: 15 },
  );

describe('A defect planted in a complete table of eight inputs', () => {
  for (const hitPolicy of EVERY_POLICY)
    it(`is reported, and nothing is in the table without it (${hitPolicy})`, () =>
      forTables((model) => {
        const whole = planted(model, table(model).rules, hitPolicy);
        // What PRIORITY and OUTPUT ORDER go by; each of them is given.
        const given = [...new Set(table(model).rules.map(({ then }) => then[0]!))];
        table(whole).outputs[0]!.values = given.join();
        const { findings, complete } = analyse(whole);
        assert.ok(complete);
        assert.deepEqual(findings.filter(({ kind }) => kind !== 'input never matters'), []); // prettier-ignore
      }));

  it('is found when it is a gap', () =>
    forTables((model, random) => {
      const { rules } = table(model);
      const gone = random(rules.length);
      const gaps = found(planted(model, rules.toSpliced(gone, 1)), 'gap');
      assert.equal(gaps.length, 1);
      // Its example is an answer that the rule which was taken away decided.
      assert.equal(JSON.stringify(compile(model).outcome(gaps[0]!.example!)), rules[gone]!.then[0]);
    }));

  it('is found when it is an overlap', () =>
    forTables((model, random) => {
      const { rules } = table(model);
      const row = random(rules.length);
      const column = rules[row]!.when.findIndex((cell) => cell !== '-');
      const wider = { ...rules[row]!, when: rules[row]!.when.with(column, '-'), then: ['"other"'] };
      const overlaps = found(planted(model, rules.with(row, wider)), 'overlap');
      assert.ok(overlaps.length > 0);
      assert.ok(overlaps.every(({ rows }) => rows.includes(row + 1)));
    }));

  it('is found when it is a rule that the ones before it hide', () =>
    forTables((model, random) => {
      const { rules } = table(model);
      // Together all of them hide it; alone perhaps none does.
      const hidden = { when: rules[random(rules.length)]!.when.with(random(8), '-'), then: ['"other"'] };
      const never = found(planted(model, [...rules, hidden], 'FIRST'), 'unreachable rule');
      assert.deepEqual(never.map(({ rows }) => rows), [[rules.length + 1]]); // prettier-ignore
    }));

  it('is found when it is the same rule twice', () =>
    forTables((model, random) => {
      const { rules } = table(model);
      const row = random(rules.length);
      const duplicates = found(planted(model, [...rules, rules[row]!]), 'duplicate rule');
      assert.deepEqual(duplicates.map(({ rows }) => rows), [[row + 1, rules.length + 1]]); // prettier-ignore
    }));
});

describe('A table of 200 rules and 10 inputs', () => {
  const model = completeTable(wideInputs(10), 200, seeded(11));

  it('is analysed in two seconds of the processor’s time', () => {
    const before = process.cpuUsage();
    const { findings, complete } = analyse(model);
    const { user, system } = process.cpuUsage(before);
    assert.ok(complete);
    assert.deepEqual(findings, []);
    assert.ok((user + system) / 1000 < 2000, `${(user + system) / 1000} ms`);
  });

  it('has its one gap found', () => {
    const gaps = found(planted(model, table(model).rules.toSpliced(123, 1)), 'gap');
    assert.equal(gaps.length, 1);
  });

  it('says so when the budget ends first', () => {
    const { findings, complete } = analyse(model, { budget: 3 });
    assert.equal(complete, false);
    assert.ok(findings.some(({ kind, message }) => kind === 'not finished' && /budget of 3 ended/.test(message)));
  });
});

describe('A table of 40 columns', () => {
  const inputs = Array.from({ length: 40 }, (_, index): Input => ({ name: `input ${index + 1}`, domain: { kind: 'boolean' } })); // prettier-ignore
  /** Each rule asks one input: together they leave out that all are false. */
  const rules = inputs.map((_, row): Rule => ({ when: inputs.map((_, column) => (column === row ? 'true' : '-')), then: [`"${row}"`] })); // prettier-ignore
  const first = (list: Rule[]): Model => planted(modelOf(inputs, list), list, 'FIRST');

  it('has its one gap found, and every input matters', () => {
    const { findings, complete } = analyse(first(rules));
    assert.ok(complete);
    assert.deepEqual(findings.map(({ kind }) => kind), ['gap']); // prettier-ignore
    assert.ok(Object.values(findings[0]!.example!).every((answer) => answer === false));
  });

  it('is reported when its last rule can never apply', () => {
    const all = { when: inputs.map(() => '-'), then: ['"other"'] };
    const never = found(first([...rules, all, all]), 'duplicate rule');
    assert.deepEqual(never.map(({ rows }) => rows), [[41, 42]]); // prettier-ignore
    const hidden = { ...all, then: ['"more"'] };
    assert.deepEqual(found(first([...rules, all, hidden]), 'unreachable rule').map(({ rows }) => rows), [[42]]); // prettier-ignore
  });
});

describe('Cells that depend on another answer', () => {
  const inputs = ['age', 'children'].map((name): Input => ({ name, domain: { kind: 'integer', from: 0, to: 9 } }));
  const rule = (...cells: string[]): Rule => ({ when: cells.slice(0, 2), then: [cells[2]!] });

  it('are the same in two rules if they say the same', () => {
    const rules = [rule('> children', '-', '1'), rule('<= children', '-', '2'), rule('> children', '-', '1')];
    const model = planted(modelOf(inputs, rules), rules, 'COLLECT');
    assert.deepEqual(found(model, 'duplicate rule').map(({ rows }) => rows), [[1, 3]]); // prettier-ignore
  });

  it('leave no gap where there is none, however many there are', () => {
    // Each three cover everything; who sees no further than cells finds 64 parts that none covers.
    const rules = Array.from({ length: 6 }, (_, at) => [
      rule(`> children + ${at}`, `even(? + ${at})`, '"a"'),
      rule(`> children + ${at}`, `odd(? + ${at})`, '"b"'),
      rule(`<= children + ${at}`, '-', '"c"'),
    ]).flat();
    const { findings, complete } = analyse(planted(modelOf(inputs, rules), rules, 'COLLECT'));
    assert.ok(complete);
    assert.deepEqual(findings.filter(({ kind }) => kind !== 'unreachable rule'), []); // prettier-ignore
  });
});

describe('Numbers that are added up', () => {
  it('are no outcome that is never given', () => {
    const inputs: Input[] = ['a', 'b'].map((name) => ({ name, domain: { kind: 'boolean' } }));
    const rules = [
      { when: ['true', '-'], then: ['10'] },
      { when: ['-', 'true'], then: ['20'] },
    ];
    const model = planted(modelOf(inputs, rules), rules, 'COLLECT');
    const { logic } = model.decisions[0]!;
    if ('table' in logic) Object.assign(logic.table, { aggregation: 'SUM', outputs: [{ values: '10, 20, 30, 0' }] });
    assert.deepEqual(found(model, 'outcome never given'), []);
  });
});

describe('An outcome that its column does not list', () => {
  it('is a defect, since it would be null', () => {
    const inputs: Input[] = [{ name: 'a', domain: { kind: 'boolean' } }];
    const rules = [
      { when: ['true'], then: ['"yes"'] },
      { when: ['false'], then: ['"mabye"'] },
    ];
    const model = planted(modelOf(inputs, rules), rules);
    table(model).outputs = [{ values: '"yes", "maybe"' }];
    const [defect, ...others] = found(model, 'outcome not listed');
    assert.deepEqual([defect!.severity, defect!.rows, others], ['defect', [2], []]);
    assert.match(defect!.message, /^Rule 2 gives "mabye", which is none of the values that its column lists/);
  });
});

describe('A decision on numbers that are added up, of twenty values each', () => {
  const counts = ['adults', 'students', 'carers', 'others'];
  const inputs = [
    ...counts.map((name): Input => ({ name, domain: { kind: 'integer', from: 0, to: 20 } })),
    ...['studies', 'pays', 'lives alone'].map((name): Input => ({ name, domain: { kind: 'boolean', unsure: true } })),
  ];
  const model = (idle: boolean): Model => ({
    name: 'Counts',
    inputs,
    decisions: [
      {
        name: 'student',
        requires: ['studies', 'pays'],
        logic: {
          table: {
            hitPolicy: 'FIRST',
            inputs: [{ expression: 'studies' }, { expression: 'pays' }],
            outputs: [{}],
            rules: [
              { when: ['true', 'false'], then: ['"yes"'] },
              { when: ['true', idle ? 'true, null' : 'true'], then: [idle ? '"yes"' : '"no"'] },
              { when: ['-', '-'], then: ['"no"'] },
            ],
          },
        },
      },
      { name: 'counted', requires: [...counts, 'student'], logic: { literal: 'adults - students - carers - others - (if student = "yes" then 1 else 0)' } }, // prettier-ignore
      {
        name: 'outcome',
        requires: ['counted', 'lives alone', 'student'],
        logic: {
          table: {
            hitPolicy: 'FIRST',
            inputs: [{ expression: 'counted' }, { expression: 'lives alone' }],
            outputs: [{}],
            rules: [
              { when: ['< 0', '-'], then: ['"check"'] },
              { when: ['[0..1]', 'true'], then: ['"less"'] },
              { when: ['-', '-'], then: ['"all"'] },
            ],
          },
        },
      },
    ],
  });

  it('is analysed within the budget, with every input that matters and the one that never does', () => {
    assert.deepEqual(analyse(model(false), { budget: 3000 }), { ...analyse(model(false)), complete: true, findings: [] }); // prettier-ignore
    const { findings, complete } = analyse(model(true), { budget: 3000 });
    assert.ok(complete);
    assert.deepEqual(findings.map(({ kind, element }) => [kind, element]), [['input never matters', 'pays']]); // prettier-ignore
  });
});

describe('A gap between durations', () => {
  for (const [type, low, high] of [
    ['years and months duration', 'P1Y', 'P2Y'],
    ['days and time duration', 'P1D', 'P1DT1H'],
  ] as const)
    it(`is found (${type})`, () => {
      const inputs: Input[] = [{ name: 'stay', type }];
      const rules: Rule[] = [
        { when: [`< duration("${low}")`], then: ['"short"'] },
        { when: [`>= duration("${high}")`], then: ['"long"'] },
        { when: [`= duration("${low}")`], then: ['"just"'] },
      ];
      const gaps = found(modelOf(inputs, rules), 'gap');
      assert.equal(gaps.length, 1);
      const whole = [...rules, { when: [`(duration("${low}")..duration("${high}"))`], then: ['"between"'] }];
      assert.deepEqual(analyse(modelOf(inputs, whole)).findings, []);
    });
});
