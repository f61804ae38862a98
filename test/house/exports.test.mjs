import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { components, filesBelow, packages, root } from '../tools/files.mjs';

const read = (file) => readFileSync(join(root, file), 'utf8');
const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const pascal = (name) => camel(`-${name}`);

describe('exports', () => {
  for (const { name, package: owner, folder } of components) {
    it(`offers ${name} as a template, an element and a definition`, async () => {
      const module = await import(`@council-components/${owner}/${name}.js`);
      assert.equal(typeof module[camel(name)], 'function', `the template ${camel(name)}`);
      assert.equal(typeof module[`Council${pascal(name)}`], 'function', `the class Council${pascal(name)}`);
      assert.ok(existsSync(join(root, `packages/${owner}/dist/${name}/${name}.define.js`)), 'the definition');
      assert.ok(existsSync(join(root, `packages/${owner}/dist/${name}/index.d.ts`)), 'the declarations');
      assert.ok(existsSync(join(root, `packages/${owner}/dist/${name}/index.js.map`)), 'the source map');
    });

    it(`keeps everything about ${name} in its folder`, () => {
      const missing = ['template.ts', 'ts', 'define.ts', 'examples.ts']
        .map((ending) => `${folder}/${name}.${ending}`)
        .concat(`${folder}/index.ts`, `${folder}/README.md`)
        .filter((file) => !existsSync(join(root, file)));
      assert.deepEqual(missing, []);
    });
  }

  it('defines every element in the bundle', () => {
    const defined = [...read('packages/council-components/src/define-all.ts').matchAll(/'([^']+)'/g)].map(
      ([, each]) => each,
    );
    const wanted = components.map(({ name, package: owner }) => `@council-components/${owner}/${name}/define.js`);
    assert.deepEqual(defined.sort(), wanted.sort());
  });

  it('marks only definitions and stylesheets as having side effects, so that bundlers leave the rest out', async () => {
    for (const name of packages.filter((each) => each !== 'council-components')) {
      const { sideEffects } = JSON.parse(read(`packages/${name}/package.json`));
      const allowed = ['**/*.define.js', '**/*.css'];
      assert.ok(sideEffects === false || sideEffects.every((each) => allowed.includes(each)), name);
    }
    const defining = filesBelow('packages/forms/src', '.ts')
      .concat(filesBelow('packages/page/src', '.ts'))
      .filter((file) => !/\.(define|test)\.ts$/.test(file) && /\.define\('/.test(read(file)));
    assert.deepEqual(defining, []);
  });

  it('gives every package the same version and licence, and pins what it depends on', () => {
    const manifests = packages.map((name) => JSON.parse(read(`packages/${name}/package.json`)));
    assert.equal(new Set(manifests.map(({ version }) => version)).size, 1);
    for (const { name, license, dependencies = {} } of manifests) {
      assert.equal(license, 'MIT', name);
      for (const [each, range] of Object.entries(dependencies))
        assert.match(range, /^\d+\.\d+\.\d+$/, `${name}: ${each}`);
    }
  });

  it('keeps the lock file whole for every platform', () => {
    const lock = Object.keys(JSON.parse(read('package-lock.json')).packages);
    for (const platform of ['rollup-darwin-arm64', 'rollup-win32-x64-msvc', 'rollup-linux-arm64-gnu'])
      assert.ok(
        lock.some((each) => each.endsWith(`@rollup/${platform}`)),
        `@rollup/${platform} is missing: pin a rollup version that the registry has for every platform`,
      );
  });
});
