/** `npm run new` makes components that build, in a copy of the repository. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from './files.mjs';
import { asked } from './new.mjs';

describe('npm run new', () => {
  let copy;

  before(() => {
    copy = realpathSync(mkdtempSync(join(tmpdir(), 'council-new-')));
    const left = /^(\.git|\.data|node_modules|storybook-static|test-results)(\/|$)/;
    cpSync(root, copy, { recursive: true, filter: (source) => !left.test(relative(root, source)) });
    link();
    for (const args of [['postcode-box'], ['bin-day', '--package', 'page']]) {
      const { status, stdout, stderr } = spawnSync(process.execPath, ['test/tools/new.mjs', ...args], {
        cwd: copy,
        encoding: 'utf8',
      });
      assert.equal(status, 0, stderr);
      assert.match(stdout, /is made/);
    }
  });

  after(() => rmSync(copy, { recursive: true, force: true }));

  it('makes components that build, and are in the bundle', () => {
    run('typescript/bin/tsc', '-b');
    run('rollup/dist/bin/rollup', '-c', '--silent');
    for (const built of ['forms/dist/postcode-box', 'page/dist/bin-day'])
      assert.ok(existsSync(join(copy, 'packages', built, 'index.js')), built);
    const bundle = readFileSync(join(copy, 'packages/council-components/dist/council-components.min.js'), 'utf8');
    assert.match(bundle, /council-postcode-box/);
    assert.match(bundle, /council-bin-day/);
  });

  it('makes components whose examples are published', () => {
    for (const tool of ['fixtures', 'manifest'])
      execFileSync(process.execPath, [`test/tools/${tool}.mjs`], { cwd: copy });
    const { fixtures } = JSON.parse(
      readFileSync(join(copy, 'packages/council-components/dist/fixtures/postcode-box.json'), 'utf8'),
    );
    assert.equal(fixtures.length, 5);
    assert.match(fixtures.at(-1).html, /Gwall:/);
    assert.match(
      readFileSync(join(copy, 'packages/council-components/dist/custom-elements.json'), 'utf8'),
      /council-bin-day/,
    );
  });

  it('makes components that lint as they are', () => {
    const folders = ['packages/forms/src/postcode-box', 'packages/page/src/bin-day'];
    run('eslint/bin/eslint.js', ...folders);
    run('stylelint/bin/stylelint.mjs', ...folders.map((folder) => `${folder}/*.css`));
    run('prettier/bin/prettier.cjs', '--check', ...folders, 'packages/council-components/src/define-all.ts');
  });

  it('refuses what cannot be a name, and says what can', () => {
    for (const [args, reason] of [
      [[], /Give one name/],
      [['two', 'names'], /Give one name/],
      [['Postcode'], /small letters/],
      [['post_code'], /small letters/],
      [['-x'], /small letters/],
      [['../away'], /small letters/],
      [['council-postcode'], /Leave out "council-"/],
      [['radios'], /taken/],
      [['details', '--package', 'forms'], /taken/],
      [['switch'], /word of JavaScript/],
      [['postcode', '--package', 'server'], /no package "server"/],
    ])
      assert.match(asked(args).problem ?? 'accepted', reason, args.join(' '));
    assert.deepEqual(asked(['postcode-box']), { name: 'postcode-box', home: 'forms' });
  });

  function run(program, ...args) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(copy, 'node_modules', program), ...args], {
      cwd: copy,
      encoding: 'utf8',
    });
    assert.equal(status, 0, `${stdout}\n${stderr}`);
  }

  /** The copy's own workspaces, and everything else from the repository's node_modules. */
  function link() {
    const from = join(root, 'node_modules');
    const to = join(copy, 'node_modules');
    mkdirSync(join(to, '@council-components'), { recursive: true });
    for (const name of readdirSync(from))
      if (!['@council-components', 'council-components'].includes(name)) symlinkSync(join(from, name), join(to, name));
    for (const name of readdirSync(join(copy, 'packages')))
      symlinkSync(
        join(copy, 'packages', name),
        name === 'council-components' ? join(to, name) : join(to, '@council-components', name),
      );
  }
});
