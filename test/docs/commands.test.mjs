/**
 * Every command in the documentation is run, so that none can rot. A command that is not in the list below fails with
 * what to do: CI must know how to run it, or it does not belong in the documentation.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { filesBelow, root } from '../tools/files.mjs';

const documents = ['README.md', 'CONTRIBUTING.md', ...filesBelow('docs', '.md'), ...filesBelow('packages', '.md')];
const found = new Map();
for (const file of documents) {
  for (const command of commandsIn(readFileSync(join(root, file), 'utf8'))) {
    if (!found.has(command)) found.set(command, file);
  }
}

/** @returns the lines of shell blocks, and commands that stand in a sentence */
function commandsIn(markdown) {
  const blocks = [...markdown.matchAll(/^[ ]*```(?:sh|bash|shell)\n(.*?)```/gms)].flatMap(([, block]) =>
    block.split('\n').map((line) => line.replace(/\s#.*$/, '').trim()),
  );
  const inline = [...markdown.matchAll(/`((?:npm|npx|node) [^`]+)`/g)].map(([, command]) => command.trim());
  return [...blocks, ...inline].filter((line) => line && !line.startsWith('#'));
}

/** @returns the files that a document asks its reader to save, by name: a block after a line that ends with `name`: */
function filesIn(markdown) {
  return new Map([...markdown.matchAll(/`([\w.-]+)`:\n\n```\w+\n(.*?)```/gs)].map(([, name, text]) => [name, text]));
}

/** In a copy of the repository, so that what a command writes does not change the one under test. */
let copy;
before(() => {
  copy = mkdtempSync(join(tmpdir(), 'council-docs-'));
  for (const entry of [
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'rollup.config.mjs',
    'packages',
    'test',
    '.storybook',
    'README.md',
    'CONTRIBUTING.md',
    'docs',
    '.prettierrc.json',
    '.prettierignore',
    'eslint.config.mjs',
    '.stylelintrc.json',
    '.htmlvalidate.json',
  ])
    if (existsSync(join(root, entry)))
      cpSync(join(root, entry), join(copy, entry), {
        recursive: true,
        // A lock file newer than what is installed would make the commands install anew, into the folder that is linked here.
        preserveTimestamps: true,
        filter: (path) => !/\/node_modules(\/|$)/.test(path),
      });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  for (const file of documents)
    for (const [name, text] of filesIn(readFileSync(join(root, file), 'utf8')))
      writeFileSync(join(copy, dirname(file), name), text);
});
after(() => rmSync(copy, { recursive: true, force: true }));

const RUNS = {
  'npm start': async () => {
    const port = await freePort();
    await servesUntilStopped('npm start', `http://127.0.0.1:${port}/`, {
      PORT: String(port),
      DATA_DIR: join(copy, '.data'),
    });
  },
  'node packages/server/dist/demo/main.js': null, // what npm start runs, once it has built
  'npm run storybook': () => servesUntilStopped('npm run storybook', 'http://127.0.0.1:6006/index.json'),
  'npm run build-storybook': null, // test/stories builds it, and runs axe over every story
  'npm test': null, // this is running now
  'npm run lint': null, // the first stage of npm test
  'npm run tck -- DIR': async () => {
    const folder = join(copy, 'tck');
    mkdirSync(folder);
    writeFileSync(join(folder, 'one.dmn'), ONE_MODEL);
    writeFileSync(join(folder, 'one-test-01.xml'), ONE_TEST);
    assert.match(await run(`npm run tck -- "${folder}"`), /1 cases of 1 models +1 passed +0 refused +0 wrong/);
  },
  'npm run bench:rules': null, // minutes of measuring; with `-- --agree`, which is run, all but the measuring
};

const ONE_MODEL = `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="one" namespace="urn:one">
  <decision name="one"><literalExpression><text>"yes"</text></literalExpression></decision>
</definitions>`;
const ONE_TEST = `<testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase"><modelName>one.dmn</modelName>
  <testCase id="1"><resultNode name="one"><expected><value>yes</value></expected></resultNode></testCase>
</testCases>`;

/** The program that `npx council-rules` finds once npm has linked it. */
const councilRules = () => {
  const { bin } = JSON.parse(readFileSync(join(copy, 'packages/rules/package.json'), 'utf8'));
  return `node "${join(copy, 'packages/rules', bin['council-rules'])}"`;
};

/** Runs code that a document shows, and looks for what its comments say that it prints, in that order. */
async function runShown(command, file) {
  const code = filesIn(readFileSync(join(root, file), 'utf8')).get(command.split(' ')[1]);
  const printed = await run(command, dirname(file));
  let at = 0;
  for (const [, text] of code.matchAll(/\/\/ prints (.*)/g)) {
    const found = printed.indexOf(text, at);
    assert.ok(found !== -1, `it does not print ${text} in its place, but:\n${printed}`);
    at = found + text.length;
  }
}

describe('the documentation', () => {
  it('has commands', () => assert.ok(found.size > 5, [...found.keys()].join(', ')));

  for (const [command, file] of found) {
    it(`${file}: ${command}`, async () => {
      if (command in RUNS) return RUNS[command]?.();
      if (/^node [\w.-]+\.mjs$/.test(command)) return runShown(command, file);
      if (/^node --import tsx [\w/-]+\.ts$/.test(command)) return run(command, dirname(file));
      const [, rules] = /^npx council-rules (.*)/.exec(command) ?? [];
      if (rules) return run(`${councilRules()} ${rules}`, dirname(file));
      const [, installed] = /^npm install @council-components\/(\w+)$/.exec(command) ?? [];
      if (installed) return assert.ok(existsSync(join(root, 'packages', installed, 'package.json')));
      if (/^npm test -- /.test(command)) return assert.match(command, /^npm test -- [\w-/]+$/);
      assert.match(
        command,
        /^(npm run (new|format|sizes|build|bench:rules)( -- .*)?|node packages\/tokens\/build\.mjs)$/,
        'Tell test/docs/commands.test.mjs how CI runs this command, or take it out of the documentation.',
      );
      await run(command);
    });
  }
});

/** Runs a command to its end, in a folder of the copy; it must end well. */
function run(command, folder = '') {
  return new Promise((resolve, reject) => {
    const child = spawn(command, { cwd: join(copy, folder), shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (printed += data));
    child.once('close', (code) =>
      code === 0 ? resolve(printed) : reject(new Error(`${command} ended with ${code}:\n${printed}`)),
    );
  });
}

/** Starts a server, waits for its page, and stops it as a person does, with Ctrl+C. */
async function servesUntilStopped(command, url, env = {}) {
  const child = spawn(command, {
    cwd: copy,
    shell: true,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let printed = '';
  let ended = false;
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (printed += data));
  child.once('close', () => (ended = true));
  try {
    for (let waited = 0; ; waited += 500) {
      const answer = await fetch(url).catch(() => undefined);
      if (answer?.ok) return;
      assert.ok(!ended && waited < 180_000, `${command} did not serve ${url}:\n${printed}`);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  } finally {
    if (!ended) {
      const closed = new Promise((resolve) => child.once('close', resolve));
      process.kill(-child.pid, 'SIGINT');
      await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 5000))]);
    }
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has stopped.
    }
  }
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
