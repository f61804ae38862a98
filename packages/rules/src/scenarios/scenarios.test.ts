import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { discount } from '../../test/models.js';
import { readCsv } from './csv.js';
import { readScenariosCsv } from './read-csv.js';
import { readScenariosYaml } from './read-yaml.js';
import { scenarioRunner } from './run.js';
import { scenariosSchema } from './schema.js';

const csv = (text: string) => readScenariosCsv(text, 'discount.csv', discount);
const run = scenarioRunner(discount, { date: '2026-11-24' });

describe('CSV', () => {
  it('has quotes, commas, line ends and empty cells as RFC 4180 has them', () => {
    const text = '\uFEFFa,b\r\n"x, ""y""\nz",\r\n\r\n,2';
    assert.deepEqual(readCsv(text, 'a.csv'), [
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x, "y"\nz', ''] },
      { line: 5, cells: ['', '2'] },
    ]);
  });

  it('is refused where a quote stays open', () => {
    assert.throws(() => readCsv('a,b\n1,"2\n', 'a.csv'), /a\.csv:2: a quote is not closed/);
    assert.throws(() => readCsv('a\n"1"2\n', 'a.csv'), /a\.csv:2/);
  });

  it('reads 5 MB in a moment', () => {
    assert.equal(readCsv('1,2,3\n'.repeat(800_000), 'a.csv').length, 800_000);
    assert.throws(() => readCsv(`"${'""'.repeat(2_000_000)}`, 'a.csv'), /quote/);
  });
});

describe('scenarios as CSV', () => {
  it('are typed by the model: answers, a council’s own value, a day and outcomes of two decisions', () => {
    const [first, second] = csv(
      'savings,adults,student,savings limit,date,alone,discount,note\n"1,600,001",1,null,,2026-04-01,yes,no,rich\n0,2,null,700000,,,ask,',
    );
    assert.deepEqual(first!.answers, { savings: 1_600_001, adults: 1, student: null });
    assert.deepEqual([first!.date, first!.note, first!.row, first!.line], ['2026-04-01', 'rich', 2, 2]);
    assert.deepEqual(second!.overrides, { 'savings limit': 700_000 });
    assert.deepEqual(
      [first!, second!].map((each) => scenarioRunner(discount, { date: '2026-01-01' })(each).status),
      ['passed', 'passed'],
    );
  });

  it('say what was decided instead, and which cell stopped the rule that was meant', () => {
    const [each] = csv('savings,adults,student,discount\n1600001,1,,yes');
    const { status, failures } = run(each!);
    assert.equal(status, 'failed');
    assert.deepEqual(failures[0], {
      decision: 'discount',
      expected: '"yes"',
      got: '"no"',
      why: [
        'alone is true',
        'rule 1 fired (2(1), https://law.example/1)',
        'rule 2 gives "yes" but did not fire: input "Savings" is not `<= savings limit`',
        'rule 3 gives "yes" but did not fire: input "Savings" is not `<= savings limit`; input "alone" is not `false`',
      ],
    });
  });

  it('can expect that nothing is known yet', () => {
    const [open, not] = csv('savings,adults,discount\n5,,(unknown)\n1600001,,(unknown)');
    assert.equal(run(open!).status, 'passed');
    assert.equal(run(not!).failures[0]!.got, '"no"');
  });

  it('are refused by column and row', () => {
    assert.throws(
      () => csv('savigns,discount\n1,yes'),
      /column "savigns": this is no column of scenarios: .*savings, /,
    );
    assert.throws(() => csv('savings\n1'), /no column says what to expect/);
    assert.throws(() => csv('savings,discount\nmuch,yes'), /discount\.csv:2, "row 2", column "savings": `much` is not a number/); // prettier-ignore
    assert.throws(() => csv('savings,discount\n1,'), /row 2": it expects nothing/);
    assert.match(run(csv('savings,discount\n-1,yes')[0]!).failures[0]!.got, /^"savings": -1 is not among/);
  });
});

describe('scenarios as YAML', () => {
  const yaml = (text: string) => readScenariosYaml(text, 'discount.yaml', discount);

  it('share a decision, a day and a council’s values', () => {
    const [each] = yaml(
      'decision: discount\ndate: 2024-05-01\noverrides: { savings limit: 600000 }\nscenarios:\n  - name: rich\n    answers: { savings: 600001 }\n    expect: no\n    decisions: { alone: (unknown) }\n',
    );
    assert.deepEqual([each!.name, each!.row, each!.line], ['rich', 1, 5]);
    assert.deepEqual(run(each!), { scenario: each, status: 'passed', failures: [] });
  });

  it('are refused by path', () => {
    assert.throws(() => yaml('scenarios: [{ answer: {} }]'), /file\.scenarios\[0\] needs `answers`/);
    assert.throws(() => yaml('scenarios: [{ answers: { x: 1 }, expect: no }]'), /no input `x`/);
    assert.throws(() => yaml('scenarios: [{ answers: {} }]'), /"scenario 1": it expects nothing/);
    assert.throws(() => yaml('a: &a [1]\nscenarios: *a'), /not YAML/);
  });

  it('have a published schema', () => {
    const published = JSON.parse(
      readFileSync(new URL('../../schema/scenarios.schema.json', import.meta.url), 'utf8'),
    ) as unknown;
    assert.deepEqual(published, scenariosSchema);
  });
});
