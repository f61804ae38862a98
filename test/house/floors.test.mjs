import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { components, filesBelow, packages, root } from '../tools/files.mjs';

/** DESIGN's house. A package may import from a lower floor only; beside each other, packages do not know each other. */
const floors = { tokens: 0, rules: 0, core: 1, forms: 2, page: 2, server: 5, 'council-components': 6 };
/** What may stand in a package that browsers load, besides our own packages. */
const browserPackages = { core: ['lit'], forms: [], page: [], 'council-components': [] };

/** @returns every module specifier that a source file imports or re-exports, types and lazy imports included */
export const importsOf = (source) =>
  ts.preProcessFile(source, true, true).importedFiles.map(({ fileName }) => fileName);

const packageOf = (specifier) => /^(?:@council-components\/)?([\w-]+)/.exec(specifier)?.[1];
const isOurs = (specifier) => /^(@council-components\/|council-components($|\/))/.test(specifier);

const sources = packages.flatMap((name) =>
  [...filesBelow(`packages/${name}/src`, '.ts'), ...filesBelow(`packages/${name}/src`, '.mjs')]
    .filter((file) => !/\.test\.(ts|mjs)$/.test(file))
    .map((file) => ({ name, file, imports: importsOf(readFileSync(join(root, file), 'utf8')) })),
);

describe('the house', () => {
  it('reads imports of every form', () => {
    const source = `import a from 'a';\nimport type { B,\n  C } from 'b';\nexport * from './c.js';\nconst d = await import('d');\nimport 'e';`;
    assert.deepEqual(importsOf(source).sort(), ['./c.js', 'a', 'b', 'd', 'e']);
  });

  it('has a floor for every package', () => {
    assert.deepEqual(
      packages.filter((name) => !(name in floors)),
      [],
    );
    assert.ok(sources.length > 50, `only ${sources.length} source files were found`);
  });

  for (const name of packages) {
    it(`lets ${name} import from lower floors only`, () => {
      const upward = sources
        .filter((source) => source.name === name)
        .flatMap(({ file, imports }) =>
          imports
            .filter((specifier) => isOurs(specifier) && !(floors[packageOf(specifier)] < floors[name]))
            .map((specifier) => `${file} imports ${specifier}`),
        );
      assert.deepEqual(upward, [], 'move the shared code down a floor');
    });
  }

  it('reaches another package by its exports, never by a path into its folder', () => {
    const sideways = sources.flatMap(({ name, file, imports }) =>
      imports
        .filter((specifier) => specifier.startsWith('.'))
        .filter((specifier) => !new URL(specifier, `file:///${file}`).pathname.startsWith(`/packages/${name}/src/`))
        .map((specifier) => `${file} imports ${specifier}`),
    );
    assert.deepEqual(sideways, []);
  });

  for (const [name, allowed] of Object.entries(browserPackages)) {
    it(`lets ${name}, which browsers load, depend on ${['our own packages', ...allowed].join(' and ')} only`, () => {
      const { dependencies = {} } = JSON.parse(readFileSync(join(root, `packages/${name}/package.json`), 'utf8'));
      const others = Object.keys(dependencies).filter((each) => !isOurs(each) && !allowed.includes(each));
      assert.deepEqual(others, []);
      const imported = sources
        .filter((source) => source.name === name)
        .flatMap(({ file, imports }) =>
          imports
            .filter((each) => !each.startsWith('.') && !isOurs(each) && !allowed.includes(each.split('/')[0]))
            .map((each) => `${file} imports ${each}`),
        );
      assert.deepEqual(imported, []);
    });
  }

  it('lets a component use another’s template, never its element: elements meet through HTML and events', () => {
    const folders = components.map(({ folder }) => `${folder}/`);
    const ofComponents = sources.filter(({ file }) => folders.some((folder) => file.startsWith(folder)));
    const crossing = ofComponents.flatMap(({ file, imports }) => {
      const folder = file.split('/').at(-2);
      return imports
        .filter((each) => /^\.\.\/([\w-]+)\/\1(\.define)?\.js$/.test(each) && each.split('/')[1] !== folder)
        .map((each) => `${file} imports ${each}`);
    });
    assert.deepEqual(crossing, []);
  });
});
