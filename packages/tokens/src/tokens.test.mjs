import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from '../build.mjs';
import { contrast } from './contrast.mjs';

const source = new URL('.', import.meta.url);
const read = (url) => JSON.parse(readFileSync(url, 'utf8'));
const colour = (components) => ({ $value: { colorSpace: 'srgb', components } });

describe('tokens', () => {
  let folder;
  before(() => (folder = pathToFileURL(`${mkdtempSync(join(tmpdir(), 'tokens-'))}/`)));
  after(() => rmSync(folder, { recursive: true }));

  /** Builds a copy of the themes in which `change` has edited one file. */
  const buildWith = (file, change) => {
    cpSync(source, new URL('src/', folder), { recursive: true });
    const url = new URL(`src/${file}`, folder);
    const json = read(url);
    writeFileSync(url, JSON.stringify(change(json) ?? json));
    return build(new URL('src/', folder), new URL('dist/', folder));
  };
  const css = (theme) => readFileSync(new URL(`dist/${theme}.css`, folder), 'utf8');

  it('measures every pair in every theme and scheme, and writes four stylesheets', () => {
    const { themes, measured } = buildWith('pairs.json', () => {});
    assert.equal(themes, 4);
    assert.ok(measured >= 300);
    assert.match(css('default'), /^@layer council\.tokens, council\.theme;\n\n@layer council\.tokens \{/);
    assert.match(css('porthaur'), /^@layer council\.tokens, council\.theme;\n\n@layer council\.theme \{/);
    assert.deepEqual(
      read(new URL('dist/moorfield.tokens.json', folder)),
      read(new URL('moorfield.tokens.json', source)),
    );
  });

  it('writes dark values for who prefers them, unless the page says otherwise, and never on paper', () => {
    buildWith('pairs.json', () => {});
    assert.match(
      css('default'),
      /@media screen and \(prefers-color-scheme: dark\) \{\s+:root:not\(\[data-colour-scheme="light"\]\)/,
    );
    assert.match(css('default'), /@media screen \{\s+:root\[data-colour-scheme="dark"\]/);
  });

  it('keeps aliases as references, so that what follows a colour follows a theme too', () => {
    buildWith('pairs.json', () => {});
    assert.match(css('default'), /--council-colour-accent: var\(--council-colour-brand\);/);
  });

  it('lets a council change at most 40 values', () => {
    const count = (node) =>
      node?.$value === undefined
        ? Object.values(node).reduce((sum, each) => sum + (typeof each === 'object' ? count(each) : 0), 0)
        : 1;
    for (const file of readdirSync(source).filter((name) => /^(?!default).*\.tokens\.json$/.test(name)))
      assert.ok(count(read(new URL(file, source))) <= 40, `${file} has ${count(read(new URL(file, source)))} values`);
  });

  it('measures contrast as WCAG does', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21);
    assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
  });

  const refused = (name, file, change, message) =>
    it(`refuses ${name}`, () => assert.throws(() => buildWith(file, change), { message }));

  refused(
    'a pair that is hard to read, naming theme, scheme, tokens, and both ratios',
    'moorfield.tokens.json',
    ({ dark }) => void (dark.colour['ink-soft'] = colour([0.4, 0.4, 0.4])),
    /^Contrast is too low:\nmoorfield, dark: colour\.ink-soft \(#666666\) on colour\.surface \(#1c151e\) has 3\.11:1; text needs 4\.5:1\n/,
  );
  refused(
    'a focus ring that one cannot see on a button, whichever its half',
    'porthaur.tokens.json',
    ({ colour, dark }) => void ((colour.focus = colour.brand), (dark.colour.focus = dark.colour.brand)),
    /porthaur, light: colour\.focus-ink \(#0f161d\) on colour\.brand \(#153a6b\) has 1\.\d+:1; focus needs 3:1\n/,
  );
  refused(
    'a pair of colours that are not there',
    'pairs.json',
    (pairs) => [...pairs, { kind: 'text', colours: ['inc'], on: ['surface'] }],
    /A pair names colour\.inc, which is not a token/,
  );
  refused(
    'a pair of an unknown kind',
    'pairs.json',
    (pairs) => [...pairs, { kind: 'word', colours: ['ink'], on: ['surface'] }],
    /A pair has the kind "word"; known are text, /,
  );
  refused(
    'an alias to nothing',
    'default.tokens.json',
    ({ colour }) => void (colour.accent.$value = '{colour.brnad}'),
    'default.tokens.json: colour.accent refers to colour-brnad, which is not a token',
  );
  refused(
    'aliases in a circle',
    'default.tokens.json',
    ({ colour }) => void (colour.accent.$value = '{colour.accent}'),
    'default.tokens.json: colour.accent refers to colour-accent, that to colour-accent: a circle',
  );
  refused(
    'a value of the wrong type',
    'porthaur.tokens.json',
    (theme) => void (theme.radius.$value = '12px'),
    'porthaur.tokens.json: radius is not a dimension: its "$value" must be { "value": number, "unit": "px" or "rem" }, not "12px"',
  );
  refused(
    'a colour as people know it, and says how DTCG writes it',
    'porthaur.tokens.json',
    ({ colour }) => void (colour.brand.$value = '#153a6b'),
    'porthaur.tokens.json: colour.brand must be written { "colorSpace": "srgb", "components": [0.082, 0.227, 0.42], "hex": "#153a6b" }, not "#153a6b"',
  );
  refused(
    'a colour whose two forms differ',
    'porthaur.tokens.json',
    ({ colour }) => void (colour.brand.$value.hex = '#153a6c'),
    /^porthaur\.tokens\.json: colour\.brand says two colours: its components are #153a6b, its hex #153a6c\. For #153a6c write /,
  );
  refused(
    'a type that the default theme does not give it',
    'porthaur.tokens.json',
    (theme) => void Object.assign(theme.radius, { $type: 'number', $value: 12 }),
    'porthaur.tokens.json: radius is a number; in the default theme it is a dimension',
  );
  refused(
    'a token without a type, and one of an unknown type',
    'default.tokens.json',
    (theme) => void ((theme.speed = { $value: 1 }), (theme.shade = { $type: 'shade', $value: 1 })),
    /^default\.tokens\.json: speed has no "\$type": .*\ndefault\.tokens\.json: shade has the "\$type" "shade"; known are color, /,
  );
  refused(
    'a colour without a dark value',
    'porthaur.tokens.json',
    ({ dark }) => void delete dark.colour.brand,
    'porthaur.tokens.json: colour.brand has no dark value: add dark.colour.brand',
  );
  refused(
    'a misspelt token',
    'exampleshire.tokens.json',
    (theme) => void ((theme.colour.brnad = theme.colour.brand), (theme.dark.colour.brnad = theme.dark.colour.brand)),
    /^exampleshire\.tokens\.json: colour\.brnad is not a token of the default theme/,
  );
  refused('what is no token', 'default.tokens.json', (theme) => void (theme.radius = 4), /radius is neither a token/);

  it('refuses what is not JSON, and says which file', () => {
    cpSync(source, new URL('src/', folder), { recursive: true });
    writeFileSync(new URL('src/moorfield.tokens.json', folder), '{');
    assert.throws(() => build(new URL('src/', folder), new URL('dist/', folder)), /^Error: moorfield\.tokens\.json: /);
  });
});
