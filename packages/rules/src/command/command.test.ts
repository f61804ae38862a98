import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { writeDmn } from '../dmn.js';
import { writeJson } from '../model/json.js';
import type { Model } from '../model/model.js';
import { readXml } from '../dmn/xml.js';
import { discount } from '../../test/models.js';
import { run } from './run.js';

const folder = mkdtempSync(join(tmpdir(), 'council-rules-'));
after(() => rmSync(folder, { recursive: true }));
const put = (name: string, text: string | Uint8Array): void => writeFileSync(join(folder, name), text);
const taken = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** What the command does, in the folder of these files. */
function command(...args: string[]) {
  const said = { stdout: '', stderr: '' };
  const home = process.cwd();
  process.chdir(folder);
  try {
    const status = run(args, {
      out: (text) => (said.stdout += text),
      error: (text) => (said.stderr += text),
      terminal: false,
    });
    return { status, ...said };
  } finally {
    process.chdir(home);
  }
}

/** A gap above 65 and £16,000, and an overlap at 65. */
const permits: Model = {
  name: 'Permits',
  inputs: [
    { name: 'age', domain: { kind: 'integer', from: 0, to: 120, unit: 'years' }, question: { en: 'How old are you?' } },
    { name: 'savings', domain: { kind: 'pence', from: 0, to: 10_000_000 } },
  ],
  decisions: [
    {
      name: 'permit',
      logic: {
        table: {
          hitPolicy: 'UNIQUE',
          inputs: [{ expression: 'age' }, { expression: 'savings' }],
          outputs: [{}],
          rules: [
            { when: ['< 18', '-'], then: ['"free"'] },
            { when: ['[18..65]', '-'], then: ['"full <price>"'] },
            { when: ['>= 65', '<= 1600000'], then: ['"free"'] },
          ],
        },
      },
    },
  ],
};

put('permits.json', writeJson(permits));
put('discount.dmn', writeDmn(discount));
put('discount.scenarios.csv', 'name,savings,adults,date,discount,note\ngood,5,1,2026-01-01,yes,\nbad,1600001,1,2026-01-01,yes,a note\n'); // prettier-ignore
put('porthaur.json', '{"savings limit": 700000}');

/** What `--format json` writes. */
interface Json {
  summary: { refused: number };
  results: { file: string; line?: number; status: string; message: string }[];
}

describe('council-rules check', () => {
  it('names file, line, decision and rules of each defect, and ends with 1', () => {
    const { status, stdout } = command('check', 'permits.json');
    assert.equal(status, 1);
    assert.match(stdout, /permits\.json: 2 defects/);
    assert.match(stdout, /DEFECT overlap in "permit", rules 2 and 3: .*\(permits\.json:\d+\)/);
    assert.match(stdout, /DEFECT gap in "permit": /);
    assert.match(stdout, /for example: age = \d+, savings = \d+/);
  });

  it('writes the same as JSON, JUnit and SARIF', () => {
    const json = JSON.parse(command('check', 'permits.json', '--format', 'json').stdout) as { summary: object };
    assert.deepEqual(json.summary, { passed: 0, warnings: 0, failed: 2, refused: 0 });
    const suites = readXml(command('check', 'permits.json', '--format', 'junit').stdout, 'junit.xml');
    assert.deepEqual([suites.name, suites.attributes['failures']], ['testsuites', '2']);
    const sarif = JSON.parse(command('check', 'permits.json', '--format', 'sarif').stdout) as {
      version: string;
      runs: { results: { locations: { physicalLocation: { region: { startLine: number } } }[] }[] }[];
    };
    assert.equal(sarif.version, '2.1.0');
    const lines = sarif.runs[0]!.results.map(({ locations }) => locations[0]!.physicalLocation.region.startLine);
    const source = taken('permits.json').split('\n');
    assert.ok(lines.every((line) => source[line - 1]!.trim() === '{'));
  });

  it('looks at a council’s own values, and refuses those that no model has', () => {
    assert.equal(command('check', 'discount.dmn', '--overrides', 'porthaur.json').status, 0);
    const { status, stderr } = command('check', 'permits.json', '--overrides', 'porthaur.json');
    assert.deepEqual([status, stderr.includes('no model here has a parameter "savings limit"')], [2, true]);
  });
});

describe('a file that cannot be read', () => {
  put('torn.scenarios.csv', 'adults,discount\n1,yes,no\n');
  const args = ['check', 'none.dmn', 'permits.json', 'not.dmn', 'discount.dmn'];

  it('does not keep the others from being checked, and is told with what to do', () => {
    const { status, stdout, stderr } = command(...args);
    assert.deepEqual([status, stderr], [2, '']);
    assert.match(stdout, /REFUSED unreadable: none\.dmn does not exist: give the path/);
    assert.match(stdout, /REFUSED unreadable: not\.dmn: .* is not a DMN model: save it as DMN 1\.1 to 1\.5/);
    assert.match(stdout, /DEFECT gap in "permit"/);
    assert.match(stdout, /discount\.dmn: no defect/);
  });

  it('is told as JSON, JUnit and SARIF too', () => {
    const said = (format: string): string => command(...args, '--format', format).stdout;
    const { summary, results } = JSON.parse(said('json')) as Json;
    assert.equal(summary.refused, 2);
    assert.deepEqual(
      results.filter(({ status }) => status === 'refused').map(({ file }) => file),
      ['none.dmn', 'not.dmn'],
    );
    const suites = readXml(said('junit'), 'junit.xml');
    assert.deepEqual(
      suites.children.map(({ attributes }) => [attributes['name'], attributes['errors']]),
      [['none.dmn', '1'], ['not.dmn', '1'], ['permits.json', '0'], ['discount.dmn', '0']], // prettier-ignore
    );
    const sarif = JSON.parse(said('sarif')) as { runs: { results: { ruleId: string; message: { text: string } }[] }[] };
    const [first] = sarif.runs[0]!.results;
    assert.deepEqual([first!.ruleId, first!.message.text.includes('give the path')], ['unreadable', true]);
  });

  it('may be one of scenarios, of which the line is told', () => {
    put('torn.json', writeJson(discount));
    const told = { file: 'torn.scenarios.csv', line: 2 };
    for (const name of ['check', 'test']) {
      const { status, stdout } = command(name, 'torn.json', 'discount.dmn', '--format', 'json');
      const { results } = JSON.parse(stdout) as Json;
      const refused = results.filter((each) => each.status === 'refused').map(({ file, line }) => ({ file, line }));
      assert.deepEqual([status, refused], [2, [told]]);
      assert.ok(results.some(({ file, status }) => file.startsWith('discount') && status === 'passed'));
    }
  });

  it('may be in a spreadsheet’s own encoding, or of another model', () => {
    put('lost.scenarios.csv', 'age,permit\n1,free\n');
    const { status, stdout } = command('test', 'discount.dmn', 'latin1.csv', 'discount.scenarios.csv', 'lost.scenarios.csv'); // prettier-ignore
    assert.equal(status, 2);
    assert.match(stdout, /REFUSED unreadable: latin1\.csv is not UTF-8 text: save it again/);
    assert.match(stdout, /REFUSED unreadable: lost\.scenarios\.csv, column "age": this is no column of scenarios: /); // prettier-ignore
    assert.match(stdout, /discount\.scenarios\.csv: 1 passed, 1 failed/);
  });

  it('does not make the values of its council stray', () => {
    const { stdout } = command('check', 'none.dmn', 'permits.json', '--overrides', 'porthaur.json');
    assert.match(stdout, /DEFECT gap in "permit"/);
  });
});

describe('council-rules test', () => {
  it('says of every failure file, row, expected, got and why', () => {
    const { status, stdout } = command('test', 'discount.dmn');
    assert.equal(status, 1);
    assert.match(stdout, /discount\.scenarios\.csv: 1 passed, 1 failed, 0 refused/);
    assert.match(stdout, /FAILED row 3 \(bad\): discount: expected "yes", got "no" {2}\(discount\.scenarios\.csv:3\)/);
    assert.match(stdout, /rule 1 fired .*\n.*rule 2 gives "yes" but did not fire: input "Savings" is not `<= savings limit`/); // prettier-ignore
    assert.match(stdout, /note: a note/);
  });

  it('runs a DMN TCK test file beside its model', () => {
    put(
      'discount-test-01.xml',
      `<testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase"><modelName>discount.dmn</modelName>
<testCase id="001"><inputNode name="adults"><value>1</value></inputNode><resultNode name="alone"><expected><value>true</value></expected></resultNode></testCase>
</testCases>`,
    );
    const { stdout } = command('test', 'discount-test-01.xml', '--format', 'json');
    assert.equal((JSON.parse(stdout) as { results: { name: string; line: number }[] }).results[0]!.line, 2);
  });
});

describe('council-rules explain', () => {
  it('decides on answers and gives its sources', () => {
    const { status, stdout } = command('explain', 'discount.dmn', 'savings=1600001', 'adults=1', '--decision', 'discount', '--date', '2026-01-01'); // prettier-ignore
    assert.equal(status, 0);
    assert.match(stdout, /Source: .*https:\/\/law\.example\/1/);
    assert.match(stdout, /Source: https:\/\/law\.example\/2025\/1, checked on 1 November 2026/);
  });

  it('says what is still to be asked', () => {
    const { stdout } = command(
      'explain',
      'discount.dmn',
      'savings=5',
      '--decision',
      'discount',
      '--date',
      '2026-01-01',
    );
    assert.match(stdout, /Still to be answered, what tells most first:\n {2}- adults: How many\?/);
    const welsh = command('explain', 'discount.dmn', 'savings=5', '--decision', 'discount', '--date', '2026-01-01', '--lang', 'cy'); // prettier-ignore
    assert.match(welsh.stdout, /Ffynhonnell: .*, gwiriwyd ar 1 Tachwedd 2026\n.*- adults: Faint\?/s);
  });
});

describe('council-rules convert', () => {
  it('goes from .dmn to .yaml to .json to .dmn and ends where it began', () => {
    put('round.dmn', writeDmn(discount));
    for (const [from, to] of [
      ['dmn', 'yaml'],
      ['yaml', 'json'],
      ['json', 'dmn'],
    ])
      // prettier-ignore
      assert.equal(command('convert', `round.${from}`, '--to', to!, '--force').status, 0);
    assert.equal(taken('round.dmn'), writeDmn(discount));
    assert.match(command('convert', 'round.dmn', '--to', 'json').stderr, /round\.json exists already: add --force/);
    assert.match(
      command('convert', 'round.json', '--to', 'dmn', '--dmn', '1.3', '--out', '-').stdout,
      /DMN\/20191111\/MODEL/,
    );
    assert.match(command('convert', 'round.json', '--to', 'dmn', '--dmn', '1.2').stderr, /--dmn 1\.2 is not known here: it is one of 1\.5, 1\.3/); // prettier-ignore
  });
});

describe('council-rules draw', () => {
  it('shows gaps and overlaps in words and to a screen reader', () => {
    const { status, stdout } = command('draw', 'permits.json');
    assert.equal(status, 0);
    assert.match(stdout, /GAP +66 or more +more than £16,000/);
    const svg = readXml(taken('permits.permit.svg'), 'permits.permit.svg');
    const texts = taken('permits.permit.svg').replace(/<[^>]+>/g, ' ');
    assert.match(texts, /GAP: no rule/);
    assert.match(texts, /How old are you\?/);
    assert.deepEqual([svg.attributes['role'], svg.children[0]!.name, svg.children[1]!.name], ['img', 'title', 'desc']);
    assert.match(svg.children[1]!.text, /Rule 1: age 17 or less, savings any: free\..*GAP: age 66 or more/s);
    assert.match(taken('permits.needs.svg'), /decision by a/);
  });

  it('draws the regions of two inputs that are chosen, and a dated model only for a day', () => {
    const args = ['draw', 'discount.dmn', '--decision', 'discount', '--by', 'savings,student'];
    assert.match(command(...args).stderr, /the value of "savings limit" depends on the day: add --date/);
    assert.equal(command(...args, '--date', '2026-01-01').status, 0);
    assert.match(taken('discount.discount.svg'), /by other/);
    assert.match(command('draw', 'discount.dmn', '--by', 'x,y', '--decision', 'discount', '--date', '2026-01-01').stderr, /no input "x"/); // prettier-ignore
  });
});

describe('what cannot be used', () => {
  put('not.dmn', '<a/>');
  put('not.json', '{');
  put('latin1.csv', Uint8Array.of(0x61, 0xa3));
  put('permit.txt', 'x');
  put('empty.yaml', '\n');
  put('short.csv', 'savings,adults,discount\n5,1,yes\n');
  put('misspelt.yaml', `name: Misspelt\ninputs:\n  - { name: age, type: number }\ndecisions:\n  - name: permit\n    logic:\n      table:\n        inputs: [{ expression: age, label: Age }]\n        rules:\n          - { when: ['< 18'], then: ['"free"'] }\n          - { when: ['>= limit'], then: ['"full"'] }\n`); // prettier-ignore
  const cases: [string[], RegExp][] = [
    [['convert', 'none.dmn', '--to', 'json'], /none\.dmn does not exist: /],
    [['convert', 'not.dmn', '--to', 'json'], /not\.dmn/],
    [['convert', 'not.json', '--to', 'json'], /not\.json: not YAML|not\.json: not JSON/],
    [['convert', '.', '--to', 'json'], /nobody can tell|is a folder/],
    [
      ['convert', 'permit.txt', '--to', 'json'],
      /permit\.txt: nobody can tell by its name what it is: a model ends in \.dmn/,
    ],
    [['check', 'permits.json', '--frmat', 'json'], /there is no option --frmat: `council-rules check --help`/],
    [
      ['check', 'permits.json', '--format', 'xml'],
      /--format xml is not known here: it is one of text, json, junit, sarif/,
    ],
    [['check', 'permits.json', '--date', 'today'], /--date today is no day: write it as/],
    [['test', 'permits.json'], /there are no scenarios beside permits\.json: /],
    [['explain', 'permits.json', 'aeg=4'], /no input "aeg": its inputs are age, savings/],
    [['convert', 'permits.json'], /nothing says what to write: add --to/],
    [['convert', 'empty.yaml', '--to', 'json'], /empty\.yaml is empty: see whether/],
    [
      ['convert', 'misspelt.yaml', '--to', 'json'],
      /^council-rules: misspelt\.yaml:11, "permit", rule 2, input "Age", `>= limit`.*limit/,
    ],
    [
      ['test', 'discount.dmn', 'short.csv'],
      /discount\.dmn: the value of "savings limit" depends on the day: add --date/,
    ],
    [['explain', 'permits.json', 'age'], /"age" is neither a file nor an answer: write an answer as "age=…"/],
    [['explain', 'permits.json', 'age=old'], /"age": `old` is not a number: write it as 17/],
    [['explain', 'permits.json', '--decision', 'x'], /permits\.json has no decision "x": its decisions are permit/],
    [['explain', 'discount.dmn', '--lang', 'fr'], /discount\.dmn has no words in "fr": its languages are en, cy/],
    [['convert', 'permits.json', '--to', 'yaml', '--out', 'permit.txt'], /permit\.txt\/permits\.yaml cannot be written \(\w+\): give a folder/], // prettier-ignore
    [['draw', 'permits.json', '--out', 'permit.txt/deep'], /cannot be written \(\w+\): give a folder/],
    [['draw', 'permits.json', './permits.json'], /permits\.needs\.svg would be written twice: name fewer/],
    [['chekc'], /there is no command chekc: the commands are check, test, explain, convert, draw/],
  ];
  for (const [args, message] of cases)
    it(`is told in one line: ${args.join(' ')}`, () => {
      const { status, stdout, stderr } = command(...args);
      assert.match(stderr, message);
      assert.deepEqual([status, stdout, stderr.trim().split('\n').length], [2, '', 1]);
    });

  it('is not help, which every command has', () => {
    for (const name of ['check', 'test', 'explain', 'convert', 'draw'])
      assert.match(command(name, '--help').stdout, new RegExp(`^council-rules ${name} <`));
    assert.equal(command('--help').status, 0);
    const { status, stdout, stderr } = command();
    assert.deepEqual([status, stdout, stderr], [2, '', command('--help').stdout]);
  });
});

describe('the program', () => {
  const packageFolder = join(import.meta.dirname, '../..');
  const { bin, version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { bin: Record<string, string>; version: string }; // prettier-ignore
  const main = join(import.meta.dirname, 'main.ts');

  it('says its version', () => assert.equal(command('--version').stdout, `${version}\n`));

  it('can be run by its name', () => {
    const file = join(packageFolder, bin['council-rules']!);
    assert.match(readFileSync(file, 'utf8'), /^#!\/usr\/bin\/env node\n/);
    assert.ok(process.platform === 'win32' || statSync(file).mode & 0o100);
  });

  it(
    'ends quietly when its reader has seen enough, and says so when the disk is full',
    { skip: process.platform !== 'linux' },
    () => {
      // prettier-ignore
      const shell = (line: string) => spawnSync('bash', ['-c', `set -o pipefail; ${line}`], { cwd: folder, encoding: 'utf8' });
      const program = `'${process.execPath}' --import '${import.meta.resolve('tsx')}' '${main}'`;
      const head = shell(`${program} draw permits.json | head -1`);
      assert.deepEqual([head.status, head.stderr], [0, '']);
      const full = shell(`${program} --help > /dev/full`);
      assert.deepEqual([full.status, full.stderr.split('\n').length], [2, 2]);
      assert.match(full.stderr, /the output cannot be written: ENOSPC/);
    },
  );
});
