/**
 * What `npm start`, `npm test` and the other scripts run. It loads with Node's own modules only, so that it can install
 * the rest: nothing but Node and npm need be there.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { components, filesBelow, root } from './files.mjs';

const ci = Boolean(process.env.CI);
const [command, ...words] = process.argv.slice(2);

checkNode();
await installWhatIsMissing();

const commands = { start, storybook, test, build, sizes, lint, 'build-storybook': buildStorybook };
if (!commands[command]) stop(`There is no command "${command}". Use one of ${Object.keys(commands).join(', ')}.`);
await commands[command]();

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(`Node ${process.versions.node} is too old. Install Node 20.19 or newer.`);
}

async function installWhatIsMissing() {
  const installed = join(root, 'node_modules/.package-lock.json');
  const wanted = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
  say('Installing packages: about a minute the first time');
  const npm = process.env.npm_execpath;
  if (!npm) stop('Run this through npm: npm start, or npm test.');
  if (!(await run('npm ci', process.execPath, [npm, 'ci', '--no-audit', '--no-fund', '--loglevel=error'])))
    stop(
      'The packages could not be installed. Check the connection to the npm registry, then run the same command again.',
    );
}

async function start() {
  await build();
  await run('the demonstration', process.execPath, ['packages/server/dist/demo/main.js'], { quiet: true });
}

async function storybook() {
  await build();
  await node('the stories', 'test/tools/stories.mjs');
  await run('Storybook', ...bin('storybook', 'dev', '-p', '6006', '--no-open'));
}

async function buildStorybook() {
  await build();
  await node('the stories', 'test/tools/stories.mjs');
  if (!(await run('Storybook', ...bin('storybook', 'build', '--quiet')))) process.exit(1);
}

/** Types, modules, stylesheets, fixtures and manifest, in the order in which they need each other. */
async function build() {
  say('Building: about ten seconds');
  const steps = [
    ['the types', ...bin('tsc', '-b')],
    ['the tokens', process.execPath, ['packages/tokens/build.mjs']],
    ['the modules and the bundle', ...bin('rollup', '-c', '--silent')],
    ['the fixtures', process.execPath, ['test/tools/fixtures.mjs']],
    ['the manifest', process.execPath, ['test/tools/manifest.mjs']],
  ];
  for (const [what, file, args] of steps) {
    if (!(await run(what, file, args, { quiet: true }))) stop(`Building ${what} failed: see above.`);
  }
}

async function sizes() {
  await build();
  await node('the sizes', 'test/tools/sizes.mjs');
}

/** Types of tests are those of what is built. */
async function lint() {
  await build();
  const results = await lintChecks();
  if (results.some(({ failed }) => failed)) process.exit(1);
}

/** Every check, or those whose files are named: `npm test -- radios` runs what has "radios" in its path. */
async function test() {
  const began = Date.now();
  await build();
  const wanted = (file) => !words.length || words.some((word) => file.includes(word));
  const tests = [
    ...filesBelow('packages', '.test.ts'),
    ...filesBelow('packages', '.test.mjs'),
    ...filesBelow('test', '.test.ts'),
    ...filesBelow('test', '.test.mjs'),
  ].filter(wanted);
  const inBrowsers = tests.filter((file) => /\.browser\.test\.\w+$/.test(file));
  const alone = tests.filter((file) => /^test\/(orca|stories|consumers|docs)\//.test(file));
  const inNode = tests.filter((file) => !inBrowsers.includes(file) && !alone.includes(file));
  const engines = inBrowsers.length ? await enginesToUse() : [];

  const stages = [
    ...(words.length ? [] : [['types, format and lint', lintChecks]]),
    ...(inNode.length ? [['tests in Node', () => nodeTests(inNode)]] : []),
    ...engines.map((engine) => [`tests in ${engine}`, () => nodeTests(inBrowsers, { BROWSER: engine })]),
    // These measure, listen or install: each has the machine to itself.
    ...alone.map((file) => [file, () => nodeTests([file])]),
  ];

  const total = { passed: 0, failed: 0, skipped: 0 };
  const failedStages = [];
  for (const [index, [name, check]] of stages.entries()) {
    say(`${index + 1} of ${stages.length}: ${name}`);
    const from = Date.now();
    const results = [await check()].flat();
    for (const key of Object.keys(total)) for (const result of results) total[key] += result[key] ?? 0;
    if (results.some(({ failed }) => failed)) failedStages.push(name);
    say(`${name}: ${Math.round((Date.now() - from) / 1000)} s`);
  }
  if (!total.passed && !total.failed) stop(`No test has ${words.join(' or ')} in its path.`);
  if (failedStages.length)
    say(
      `Failed: ${failedStages.join(', ')}. The reasons stand above; run one again with: npm test -- <part of its path>`,
    );
  say(
    `${components.length} components, ${engines.join(', ') || 'no browser'}, ${Math.round((Date.now() - began) / 1000)} s`,
  );
  const { passed, failed, skipped } = total;
  console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  process.exitCode = failed ? 1 : 0;
}

/** @returns one result for each tool */
async function lintChecks() {
  const tools = [
    ['types of tests', ...bin('tsc', '-p', 'test')],
    ['format', ...bin('prettier', '--check', '--log-level=warn', '.')],
    ['eslint', ...bin('eslint', '.')],
    ['stylelint', ...bin('stylelint', 'packages/**/*.css')],
  ];
  const results = [];
  for (const [what, file, args] of tools) {
    const passed = await run(what, file, args, { quiet: true });
    console.log(`${passed ? 'ok' : 'not ok'} ${what}`);
    results.push(passed ? { passed: 1 } : { failed: 1 });
  }
  return results;
}

/** @returns counts that the reporter prints last; a run that ends without them has failed */
async function nodeTests(files, env = {}, again = false) {
  const reporter = new URL('reporter.mjs', import.meta.url).href;
  const concurrency = env.BROWSER === 'webkit' || files.length === 1 ? 1 : 2;
  const args = [
    '--import',
    'tsx',
    '--test',
    // A test that hangs, or a file that leaves something running, fails and names itself.
    '--test-timeout=300000',
    `--test-concurrency=${concurrency}`,
    `--test-reporter=${reporter}`,
    '--test-reporter-destination=stdout',
    ...files,
  ];
  let printed = '';
  const passed = await run('the tests', process.execPath, args, {
    env: { ...env, TEST_FILES: String(files.length) },
    quiet: true,
    read: (text) => (printed += text),
  });
  const counts = /(\d+) passed, (\d+) failed, (\d+) skipped\s*$/.exec(printed);
  if (!counts) return { passed: 0, failed: 1 };
  const [, ...numbers] = counts.map(Number);
  const result = { passed: numbers[0], failed: numbers[1] || (passed ? 0 : 1), skipped: numbers[2] };
  // WebKitGTK's driver now and then stops answering for good. Only files in which it did are run again, in a new browser.
  const silent = again ? [] : filesOfASilentDriver(printed);
  if (!silent.length) return result;
  say(`The driver stopped answering in ${silent.join(', ')}: once more`);
  const failures = failuresIn(printed);
  const lost = failures.filter((file) => silent.includes(file)).length;
  const second = await nodeTests(silent, env, true);
  return {
    passed: result.passed + Math.max(0, lost - second.failed),
    failed: result.failed - lost + second.failed,
    skipped: result.skipped,
  };
}

const failuresIn = (printed) => [...printed.matchAll(/^not ok (\S+): /gm)].map(([, file]) => file);

/** @returns files all of whose failures are the driver's silence */
function filesOfASilentDriver(printed) {
  const bySilence = new Map();
  for (const block of printed.split(/^(?=not ok )/m).slice(1)) {
    const file = /^not ok (\S+): /.exec(block)[1];
    bySilence.set(file, (bySilence.get(file) ?? true) && block.includes('WebKitWebDriver does not answer'));
  }
  return [...bySilence].filter(([, silent]) => silent).map(([file]) => file);
}

/** BROWSERS names them; otherwise Chromium, and in CI or where they are installed Firefox and WebKit too. */
async function enginesToUse() {
  const { ENGINES, isInstalled } = await typescript('../support/browsers.ts');
  if (process.env.BROWSERS) return process.env.BROWSERS.split(',');
  const here = await Promise.all(ENGINES.map((engine) => engine === 'chromium' || ci || isInstalled(engine)));
  return ENGINES.filter((_, index) => here[index]);
}

async function typescript(path) {
  const { tsImport } = await import('tsx/esm/api');
  return tsImport(path, import.meta.url);
}

/** @returns what runs a package's program; its script is named, as the links in `.bin` are shell scripts on Windows */
function bin(name, ...args) {
  const folder = join(root, 'node_modules', name === 'tsc' ? 'typescript' : name);
  const { bin: programs } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return [process.execPath, [join(folder, typeof programs === 'string' ? programs : programs[name]), ...args]];
}

async function node(what, file) {
  if (!(await run(what, process.execPath, [file], { quiet: true }))) stop(`Making ${what} failed: see above.`);
}

/** @returns whether it ended well; a signal is a failure too */
function run(what, file, args, { env = {}, quiet, read } = {}) {
  if (!quiet) say(`Running ${what}`);
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: root,
      stdio: ['inherit', read ? 'pipe' : 'inherit', 'inherit'],
      env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1', ...env },
    });
    child.stdout?.on('data', (data) => {
      process.stdout.write(data);
      read(String(data));
    });
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal));
    child.once('error', (error) => {
      console.error(`${what}: ${error.message}`);
      resolve(false);
    });
    child.once('close', (code) => resolve(code === 0));
  });
}

function say(text) {
  console.log(`\n── ${text}`);
}

function stop(text) {
  console.error(`\n${text}\n`);
  process.exit(1);
}
