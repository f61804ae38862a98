/** Input that is meant to hang, crash or fill memory: each ends in an answer or in a refusal, and soon. */
import { compile, readJson, type Model } from '../../src/index.js';
import { readDmn, readTck } from '../../src/dmn.js';
import { readYaml } from '../../src/yaml.js';
import { feel } from '../feel.js';

const MEGABYTE = 1_000_000;
const fill = (part: string, size = 4.5 * MEGABYTE): string => part.repeat(Math.ceil(size / part.length)).slice(0, size);

const dmn = (inside: string, before = ''): string =>
  `${before}<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" xmlns:c="https://council-components.example/rules" name="a" namespace="urn:a">${inside}</definitions>`;

const run = (model: Model, answers = {}): unknown => compile(model).outcome(answers);

const table = (rules: { when: string[]; then: string[] }[]): Model => ({
  name: 'a',
  inputs: [{ name: 'n', type: 'number' }],
  decisions: [
    {
      name: 'd',
      requires: ['n'],
      logic: { table: { hitPolicy: 'COLLECT', inputs: [{ expression: 'n' }], outputs: [{}], rules } },
    },
  ],
});

const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** A context whose every entry is made of the one before it, twice. */
const doubled = (first: string, twice: (name: string) => string, count: number): string =>
  `{${[`e0: ${first}`, ...many(count, (index) => `e${index + 1}: ${twice(`e${index}`)}`)].join(', ')}}`;

export const attacks: Record<string, () => unknown> = {
  // XML
  'XML: a billion laughs': () =>
    readDmn(
      dmn(
        '&lol9;',
        `<!DOCTYPE l [<!ENTITY lol "lol">${many(9, (i) => `<!ENTITY lol${i + 1} "${`&lol${i || ''};`.repeat(10)}">`).join('')}]>`,
      ),
    ),
  'XML: an outside entity': () => readDmn(dmn('&x;', '<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
  'XML: an entity nobody declared': () => readDmn(dmn('&x;')),
  'XML: 10 MB': () => readDmn(fill('<a/>', 10 * MEGABYTE)),
  'XML: deep': () => readDmn(dmn(fill('<a>'))),
  'XML: never closed': () => readDmn(dmn('<decision name="')),
  'XML: many elements': () => readDmn(dmn(fill('<a/>'))),
  'XML: many attributes': () => readDmn(dmn(`<a ${many(300_000, (i) => `a${i}="1"`).join(' ')}/>`)),
  'XML: many namespaces': () => readDmn(dmn(`<a ${many(150_000, (i) => `xmlns:a${i}="u"`).join(' ')}/>`)),
  'XML: a long attribute': () => readDmn(dmn(`<a b="${fill('&lt;')}"/>`)),
  'XML: a long text': () => readDmn(dmn(fill('&amp;'))),
  'XML: a long comment': () => readDmn(dmn(`<!--${fill('- ')}-->`)),
  'XML: many pieces of text': () =>
    readDmn(dmn(`<decision name="a"><description>${fill('<![CDATA[a]]>')}</description></decision>`)),
  'XML: NUL and half characters': () => readDmn(dmn('\0\ud800')),
  'XML: no DMN': () => readDmn('<html/>'),
  'XML: empty': () => readDmn(''),
  'XML: names of Object.prototype': () =>
    readDmn(
      dmn(
        '<inputData id="__proto__" name="__proto__"/><decision id="constructor" name="constructor"><variable name="constructor" typeRef="__proto__"/></decision>',
      ),
    ),
  'XML: a parameter that is no JSON': () =>
    readDmn(
      dmn(
        `<inputData name="a"><extensionElements><c:parameter><c:value from="2026-01-01" value="{"/></c:parameter></extensionElements></inputData>`.replaceAll(
          '"{"',
          "'{'",
        ),
      ),
    ),
  'XML: many inputs of one decision': () =>
    run(
      readDmn(
        dmn(
          `${many(18_000, (i) => `<inputData id="i${i}" name="x ${i}"/>`).join('')}<decision name="d">${many(18_000, (i) => `<informationRequirement><requiredInput href="#i${i}"/></informationRequirement>`).join('')}<literalExpression><text>x 1</text></literalExpression></decision>`,
        ),
      ),
    ),
  'TCK: not XML': () => readTck('{}', 'tests.xml'),
  'TCK: entities': () => readTck('<!DOCTYPE a [<!ENTITY a "b">]><testCases>&a;</testCases>', 'tests.xml'),

  // YAML
  'YAML: aliases of aliases': () =>
    readYaml(
      `a: &a [x,x,x,x,x,x,x,x,x]\n${many(9, (i) => `${'bcdefghij'[i]}: &${'bcdefghij'[i]} [${`*${'abcdefghi'[i]},`.repeat(9)}]`).join('\n')}`,
    ),
  'YAML: an alias of itself': () => readYaml('a: &a [*a]'),
  'YAML: deep flow': () => readYaml(fill('[')),
  'YAML: deep maps': () => readYaml(fill('{a: ')),
  'YAML: deep sequence': () => readYaml(fill('- ')),
  'YAML: deep keys': () => readYaml(fill('? ')),
  'YAML: deep indent': () => readYaml(many(2500, (i) => `${' '.repeat(i)}a:\n`).join('')),
  'YAML: many keys': () => readYaml(many(400_000, (i) => `k${i}: 1`).join('\n')),
  'YAML: many anchors': () => readYaml(many(250_000, (i) => `- &a${i} 1`).join('\n')),
  'YAML: many items': () => readYaml(fill('- 1\n')),
  'YAML: many documents': () => readYaml(fill('---\n')),
  'YAML: many mistakes': () => readYaml(fill('a: b: c\n')),
  'YAML: tabs and tags': () => readYaml(fill('!!a \t')),
  'YAML: open quotes': () => readYaml(`a: "${fill('\\x')}`),
  'YAML: a merge key': () => readYaml('<<: {name: a}\ndecisions: []'),
  'YAML: names of Object.prototype': () => readYaml('__proto__: {name: a, decisions: []}\nconstructor: 1'),
  'YAML: a tag of JavaScript': () => readYaml('name: !!js/function "function () {}"\ndecisions: []'),
  'YAML: 10 MB': () => readYaml(fill('a', 10 * MEGABYTE)),

  // JSON
  'JSON: deep lists': () => readJson(fill('[')),
  'JSON: deep objects': () => readJson(fill('{"name":')),
  'JSON: deep logic': () =>
    readJson(
      `{"name":"a","decisions":[{"name":"d","logic":${'{"context":[{"logic":'.repeat(20_000)}{"literal":"1"}${'}]}'.repeat(20_000)}}]}`,
    ),
  'JSON: 10 MB': () => readJson(`"${fill('a', 10 * MEGABYTE)}"`),
  'JSON: names of Object.prototype': () =>
    readJson('{"__proto__":{"name":"a"},"constructor":{"prototype":{"polluted":true}},"decisions":[]}'),
  'JSON: a chain of decisions': () =>
    run({
      name: 'a',
      decisions: [
        { name: 'd0', logic: { literal: '1' } },
        ...many(20_000, (i) => ({ name: `d${i + 1}`, requires: [`d${i}`], logic: { literal: `d${i}` } })),
      ],
    }),
  'JSON: a chain of types': () =>
    run({
      name: 'a',
      types: [{ name: 't0', type: 'number' }, ...many(20_000, (i) => ({ name: `t${i + 1}`, type: `t${i}` }))],
      inputs: [{ name: 'n', type: 't20000' }],
      decisions: [{ name: 'd', requires: ['n'], logic: { literal: 'n' } }],
    }),
  'JSON: deep fields of types': () =>
    readJson(`{"name":"a","decisions":[],"types":[${'{"name":"t","fields":['.repeat(30_000)}${']}'.repeat(30_000)}]}`),
  'JSON: calls that double': () =>
    run({
      name: 'a',
      knowledge: [
        { name: 'f0', parameters: [], requires: [], logic: { literal: '1' } },
        ...many(40, (i) => ({
          name: `f${i + 1}`,
          parameters: [],
          requires: [`f${i}`],
          logic: { literal: `f${i}() + f${i}()` },
        })),
      ],
      decisions: [{ name: 'd', requires: ['f40'], logic: { literal: 'f40()' } }],
    }),
  'JSON: a decision that needs itself': () =>
    run({ name: 'a', decisions: [{ name: 'd', requires: ['d'], logic: { literal: 'd' } }] }),
  'JSON: names in reverse': () =>
    run(
      readJson(
        JSON.stringify({
          name: 'a',
          inputs: many(40_000, (i) => ({ name: `x ${i}` })),
          decisions: [{ name: 'd', logic: { literal: 'x 1' } }],
        }),
      ),
    ),
  'table: 30,000 rules': () => run(table(many(30_000, (i) => ({ when: [String(i)], then: ['1'] }))), { n: 3 }),
  'table: 150,000 rules': () => run(table(many(150_000, (i) => ({ when: [`<= ${i}`], then: ['1'] }))), { n: 3 }),
  'table: cells of 1,400 values': () =>
    run(table(many(200, (row) => ({ when: [many(1400, (i) => row * 1400 + i * 2).join(',')], then: ['1'] }))), {
      n: 3,
    }),

  // Expressions
  'FEEL: deep brackets': () => feel('('.repeat(2900)),
  'FEEL: deep lists': () => feel('['.repeat(2900)),
  'FEEL: deep contexts': () => feel('{a:'.repeat(950)),
  'FEEL: deep open ranges': () => feel(']'.repeat(2900)),
  'FEEL: deep comparisons': () => feel('(>'.repeat(1400)),
  'FEEL: deep ranges': () => feel('[1..'.repeat(900)),
  'FEEL: deep signs': () => feel(`${'-'.repeat(2900)}1`),
  'FEEL: deep calls': () => feel('not('.repeat(1400)),
  'FEEL: deep filters': () => feel('[1]['.repeat(700)),
  'FEEL: deep conditions': () => feel('if '.repeat(2900)),
  'FEEL: deep memberships': () => feel('1 in ('.repeat(900)),
  'FEEL: a long sum': () => feel(`1${'+1'.repeat(1400)}`),
  'FEEL: a long sum of a name': () => feel(`n${'+n'.repeat(1400)}`, { n: 1 }),
  'FEEL: a long path': () => feel(`n${'.a'.repeat(1400)}`, { n: null }),
  'FEEL: a long chain of filters': () => feel(`n${'[1]'.repeat(900)}`, { n: [1] }),
  'FEEL: a long chain of powers': () => feel(`9${'**9'.repeat(900)}`),
  'FEEL: long words': () => feel('a'.repeat(19_000)),
  'FEEL: many words': () => feel('a '.repeat(2900)),
  'FEEL: a long name': () => feel(`n${' n'.repeat(2900)}`, { n: 1, [`n${' n'.repeat(2000)}`]: 2 }),
  'FEEL: open comments': () => feel('/*'.repeat(9900)),
  'FEEL: half comments': () => feel('/* *'.repeat(4900)),
  'FEEL: an open string': () => feel(`"${'\\"'.repeat(9900)}`),
  'FEEL: an open string of backslashes': () => feel(`"${'\\'.repeat(19_001)}`),
  'FEEL: 10 MB': () => feel(fill('1+', 10 * MEGABYTE)),
  'FEEL: a long number': () => feel('9'.repeat(19_000)),
  'FEEL: a huge exponent': () => feel('1e999999999999'),
  'FEEL: a tiny exponent': () => feel('1e-999999999999'),
  'FEEL: a huge power': () => feel('9.999 ** 9007199254740991'),
  'FEEL: a huge negative power': () => feel('9.999 ** -9007199254740991'),
  'FEEL: a long duration': () => feel('duration("P999999999999Y") * 999999999999'),
  'FEEL: a far date': () => feel('date("999999999-12-31") + duration("P999999999999D")'),
  'FEEL: a long loop': () => feel('for x in 1..9007199254740991 return x'),
  'FEEL: loops in loops': () => feel('some x in 1..999999, y in 1..999999 satisfies x + y < 0'),
  'FEEL: a loop of long lists': () => feel(`for x in 1..400000 return [${'x,'.repeat(1400)}x]`),
  'FEEL: a loop of exact numbers': () => feel(`for x in 1..400000 return x${'*1.000000000000000000001'.repeat(700)}`),
  'FEEL: a loop of far numbers': () => feel('for x in 1..400000 return 1e6000 + x * 1e-6000'),
  'FEEL: a loop of far comparisons': () => feel('for x in 1..400000 return 1e6000 < x * 1e-6000'),
  'FEEL: a loop of long digits': () => feel('string join(for x in 1..400000 return string(1e6000 * x))'),
  'FEEL: a loop of texts': () => feel('for x in 1..200000 return upper case(t)', { t: 'a'.repeat(100_000) }),
  'FEEL: a text that doubles': () => feel(doubled('"aaaaaaaaaaaaaaaa"', (e) => `${e} + ${e}`, 100)),
  'FEEL: a text that doubles and is read': () =>
    feel(`string length(${doubled('"aaaaaaaaaaaaaaaa"', (e) => `${e} + ${e}`, 24)}.e24)`),
  'FEEL: a list that doubles': () => feel(doubled('[1, 2, 3, 4]', (e) => `concatenate(${e}, ${e})`, 100)),
  'FEEL: a list of lists that double': () =>
    feel(`string(flatten(${doubled('[1, 2]', (e) => `[${e}, ${e}]`, 40)}.e40))`),
  'FEEL: comparing lists that double': () =>
    feel(
      `{a: ${doubled('[1, 2]', (e) => `[${e}, ${e}]`, 40)}, b: ${doubled('[1, 2]', (e) => `[${e}, ${e}]`, 40)}, c: a.e40 = b.e40}.c`,
    ),
  'FEEL: an outcome that doubles': () =>
    run({ name: 'a', decisions: [{ name: 'd', logic: { literal: doubled('[1, 2]', (e) => `[${e}, ${e}]`, 40) } }] }),
  'FEEL: distinct values of a long list': () => feel('count(distinct values(for x in 1..300000 return x))'),
  'FEEL: union of long lists': () => feel('count(union(for x in 1..150000 return x, for y in 1..150000 return y))'),
  'FEEL: a loop that searches': () =>
    feel('for x in l return list contains(l, -x)', { l: many(100_000, (i) => i + 1) }),
  'FEEL: a loop that sorts': () => feel('for x in l return median(l)', { l: many(30_000, (i) => (i * 7919) % 30_011) }),
  'FEEL: a filter that filters': () => feel('l[count(l[item > 5]) > item]', { l: many(100_000, (i) => i) }),
  'FEEL: names of Object.prototype': () => feel('{__proto__: 1, constructor: 2, toString: 3}.hasOwnProperty'),
};
