import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readXml, type Element } from '../src/dmn/xml.js';
import { EXTENSIONS } from '../src/dmn/namespaces.js';
import { writeDmn } from '../src/dmn.js';
import { FUNCTIONS, INSTEAD } from '../src/feel/names.js';
import type { Model } from '../src/index.js';
import { discount } from './models.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

/** The text of the rows of a table whose first cell begins so. */
const rows = (start: string): string =>
  readme
    .split('\n')
    .filter((line) => line.startsWith(`| ${start}`))
    .join('\n');

/** What DMN's own elements hold of ours. */
function extensionsIn({ children, namespace, name }: Element): string[] {
  return [...(namespace === EXTENSIONS ? [name] : []), ...children.flatMap(extensionsIn)];
}

describe('The README', () => {
  it('lists the functions of the subset, and no other', () => {
    const listed = [...rows('Functions').matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    assert.deepEqual(listed.sort(), Object.keys(FUNCTIONS).sort());
  });

  it('names every function that is refused with something to write instead', () => {
    const [, refused = ''] = readme.split('| Refused ');
    for (const name of Object.keys(INSTEAD)) assert.match(refused, new RegExp(`\\b${name}\\b`), name);
  });

  it('names the namespace of the extensions, and every element in it', () => {
    assert.ok(readme.includes(`\`${EXTENSIONS}\``));
    const everything: Model = { ...discount, inputs: discount.inputs!.map((input) => ({ ...input, source: { url: 'https://law.example/2' } })) }; // prettier-ignore
    const used = new Set(extensionsIn(readXml(writeDmn(everything), 'discount.dmn')));
    assert.ok(used.has('bounds') && used.has('outcome'));
    const [, table = ''] = readme.split('| Element ');
    for (const name of used) assert.match(table, new RegExp(`\`[^\`]*\\b${name}\\b`), name);
  });
});
