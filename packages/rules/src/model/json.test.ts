import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { discount } from '../../test/models.js';
import { readYaml, writeYaml } from '../yaml.js';
import { readJson, writeJson } from './json.js';
import { modelSchema } from './schema.js';

const small = (decision: object): string =>
  JSON.stringify({ name: 'm', inputs: [{ name: 'n' }], decisions: [decision] });

describe('The JSON and YAML forms', () => {
  it('are the model', () => {
    assert.deepEqual(readJson(writeJson(discount)), discount);
    assert.deepEqual(readYaml(writeYaml(discount)), discount);
  });

  it('may leave out what is plain', () => {
    const { decisions, inputs } = readYaml(`
name: Bus pass
inputs:
  - name: age
    domain: { kind: integer, from: 0, to: 120, unit: years }
decisions:
  - name: pass
    logic:
      table:
        inputs: [age]
        rules:
          - { when: ['>= 66'], then: [true] }
          - { when: ['-'], then: [false] }
`);
    assert.equal(inputs![0]!.type, 'number');
    assert.deepEqual(decisions[0], {
      name: 'pass',
      requires: ['age'],
      logic: {
        table: {
          hitPolicy: 'UNIQUE',
          inputs: [{ expression: 'age' }],
          outputs: [{}],
          rules: [
            { when: ['>= 66'], then: ['true'] },
            { when: ['-'], then: ['false'] },
          ],
        },
      },
    });
  });

  it('name the path of a mistake', () => {
    const bad: [string, RegExp][] = [
      ['{', /model.json: not JSON/],
      ['[]', /model is array and should be object/],
      ['{"name": "m"}', /model needs `decisions`/],
      [
        small({ name: 'd', logic: { table: { inputs: ['n'], rules: [{ when: ['-'] }] } } }),
        /model\.decisions\[0\]\.logic\.table\.rules\[0\] needs `then`/,
      ],
      [
        small({ name: 'd', logic: { literal: '1' }, requries: [] }),
        /model\.decisions\[0\]\.requries is not known here/,
      ],
      [
        small({ name: 'd', logic: { table: { hitPolicy: 'LAST', inputs: [], rules: [] } } }),
        /hitPolicy should be one of UNIQUE/,
      ],
      [
        '{"name": "m", "inputs": [{"name": "n", "domain": {"kind": "date", "from": "2026-04-01"}}], "decisions": []}',
        /model\.inputs\[0\]\.domain needs `to`/,
      ],
      ['{"name": "m", "decisions": [], "__proto__": {"polluted": true}}', /model\.__proto__ is not known here/],
      ['{"name": "m", "decisions": [], "constructor": {}}', /model\.constructor is not known here/],
    ];
    for (const [text, message] of bad) assert.throws(() => readJson(text), message);
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  });

  it('refuse hostile text soon', () => {
    const deep = `${'{"logic":{"context":['.repeat(3000)}${']}}'.repeat(3000)}`;
    assert.throws(() => readJson(small({ name: 'd', logic: { literal: '1' } }).replace('{"literal":"1"}', deep)), {
      name: 'Refusal',
    });
    assert.throws(() => readJson(`"${'x'.repeat(6_000_000)}"`), /more than 5 MB/);
    assert.throws(() => readYaml('a: &a [1]\nb: [*a, *a]'), /not YAML that can be read: Alias resolution is disabled/);
    assert.throws(() => readYaml(`${'['.repeat(20_000)}`), { name: 'Refusal' });
    assert.throws(() => readYaml('name: a\nname: b'), /Map keys must be unique/);
  });

  it('have a published schema', () => {
    const published = JSON.parse(
      readFileSync(new URL('../../schema/model.schema.json', import.meta.url), 'utf8'),
    ) as unknown;
    assert.deepEqual(published, JSON.parse(JSON.stringify(modelSchema)));
  });
});
