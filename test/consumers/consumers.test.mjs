/**
 * The packages as a council gets them: packed, installed from the tarballs in an empty folder outside the repository, and
 * used in three ways there. Takes a minute, most of it npm's.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { openAddress } from '../support/open-example.js';
import { packages, root } from '../tools/files.mjs';

const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

let folder;
const npm = (args, cwd = folder) =>
  execFileSync(process.execPath, [process.env.npm_execpath ?? npmBesideNode(), ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
const inFolder = (program, ...args) =>
  execFileSync(process.execPath, [join(folder, 'node_modules', program), ...args], { cwd: folder, encoding: 'utf8' });
const write = (name, text) => writeFileSync(join(folder, name), text);

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'council-consumer-'));
  const tarballs = packages.map((name) => {
    const [{ filename }] = JSON.parse(
      npm(['pack', '--json', '--pack-destination', folder], join(root, 'packages', name)),
    );
    return `./${filename}`;
  });
  write('package.json', JSON.stringify({ name: 'a-council', private: true, type: 'module' }));
  const tools = ['vite', 'typescript'].map((name) => `${name}@${devDependencies[name]}`);
  npm(['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error', ...tarballs, ...tools]);
});

const closing = [];
after(() => closing.forEach((close) => close()));
after(() => rmSync(folder, { recursive: true, force: true }));

describe('the packed packages', () => {
  for (const name of packages) {
    it(`${name} has nothing that publint would change`, async () => {
      const pkgDir = join(root, 'packages', name);
      const { messages } = await publint({ pkgDir, strict: true });
      const pkg = JSON.parse(readFileSync(join(pkgDir, 'package.json'), 'utf8'));
      assert.deepEqual(
        messages.map((message) => formatMessage(message, pkg)),
        [],
      );
    });

    it(`${name} holds what it needs and no test`, () => {
      const files = filesIn(
        join(folder, 'node_modules', name === 'council-components' ? name : `@council-components/${name}`),
      );
      assert.ok(
        files.some((file) => file.startsWith('dist/')),
        'dist',
      );
      assert.deepEqual(
        files.filter((file) => /\.test\.|\.tsbuildinfo|\.stories\./.test(file)),
        [],
      );
    });
  }
});

describe('a Vite and TypeScript page that uses two components by name', () => {
  before(() => {
    write(
      'main.ts',
      `import { render } from 'lit';
import '@council-components/forms/character-count/define.js';
import { textInput, type TextInputData } from '@council-components/forms/text-input.js';
import '@council-components/tokens/default.css';
import '@council-components/core/base.css';
import '@council-components/forms/field.css';

const data: TextInputData = { label: 'Full name', name: 'full-name', autocomplete: 'name' };
render(textInput(data), document.getElementById('app')!);
const count: HTMLElement = document.createElement('council-character-count');
for (const [name, value] of Object.entries({ label: 'What happened?', name: 'details', maxlength: '200' })) count.setAttribute(name, value);
document.getElementById('app')!.append(count);
`,
    );
    write(
      'tsconfig.json',
      JSON.stringify({
        compilerOptions: {
          target: 'es2022',
          module: 'esnext',
          moduleResolution: 'bundler',
          strict: true,
          noEmit: true,
          types: ['vite/client'],
        },
        files: ['main.ts', 'wrong.ts'],
      }),
    );
    write(
      'wrong.ts',
      `import { textInput } from '@council-components/forms/text-input.js';\n// @ts-expect-error a number is no label\ntextInput({ label: 1, name: 'x' });\n`,
    );
    write(
      'index.html',
      '<!doctype html><html lang="en"><title>Vite</title><main id="app"></main><script type="module" src="/main.ts"></script></html>',
    );
    inFolder('typescript/bin/tsc');
    inFolder('vite/bin/vite.js', 'build', '--logLevel', 'error');
  });

  it('has the two and leaves the rest out', () => {
    const built = filesIn(join(folder, 'dist')).filter((file) => file.endsWith('.js'));
    const code = built.map((file) => readFileSync(join(folder, 'dist', file), 'utf8')).join('\n');
    for (const used of ['council-text-input', 'council-character-count']) assert.ok(code.includes(used), used);
    for (const unused of ['council-radios', 'council-file-upload', 'council-summary-list', 'council-password'])
      assert.ok(!code.includes(unused), unused);
  });

  it('shows them in a browser', async () => {
    const site = await serve(join(folder, 'dist'));
    const page = await openAddress(`${site.origin}/index.html`);
    await page.waitFor(() => document.querySelector('textarea') !== null);
    const labels = await page.evaluate(() =>
      [...document.querySelectorAll('input, textarea')].map(({ labels: [label] }) => label.textContent),
    );
    assert.deepEqual(labels.sort(), ['Full name', 'What happened?']);
    assert.deepEqual(await page.errors(), []);
  });
});

describe('a plain HTML page that uses only the bundle and its stylesheet', () => {
  it('works from the two files and pasted HTML', async () => {
    const plain = join(folder, 'plain');
    mkdirSync(plain);
    for (const file of ['council-components.min.js', 'council-components.css'])
      copyFileSync(join(folder, 'node_modules/council-components/dist', file), join(plain, file));
    const { fixtures } = JSON.parse(
      readFileSync(join(folder, 'node_modules/council-components/dist/fixtures/password-input.json'), 'utf8'),
    );
    writeFileSync(
      join(plain, 'index.html'),
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Plain</title><link rel="stylesheet" href="council-components.css"><script type="module" src="council-components.min.js"></script>
<main>${fixtures[0].html}<council-text-input label="Full name" name="full-name"></council-text-input></main></html>`,
    );
    const site = await serve(plain);
    const page = await openAddress(`${site.origin}/index.html`);
    await page.waitFor(() => document.querySelector('input[name=full-name]') !== null);
    await page.click('main button');
    assert.equal(await page.evaluate(() => document.querySelector('council-password-input input').type), 'text');
    assert.equal(
      await page.evaluate(() => getComputedStyle(document.querySelector('input[name=full-name]')).borderTopWidth),
      '2px',
    );
    assert.deepEqual(await page.errors(), []);
  });
});

describe('a server in Node', () => {
  it('renders one component', () => {
    write(
      'render.js',
      `import { renderToString } from '@council-components/core/server.js';
import { textInput } from '@council-components/forms/text-input.js';
console.log(renderToString(textInput({ label: 'Name & address', name: 'x' })));
`,
    );
    const html = execFileSync(process.execPath, ['render.js'], { cwd: folder, encoding: 'utf8' });
    assert.match(html, /<label class="council-label" for="x">Name &amp; address<\/label>/);
    assert.doesNotMatch(html, /<!--/);
  });
});

/** npm, where this file is run by hand rather than by npm. */
function npmBesideNode() {
  return execFileSync('npm', ['exec', '-c', 'echo $npm_execpath'], { encoding: 'utf8' }).trim();
}

function filesIn(at, below = '') {
  return readdirSync(join(at, below), { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules')
    .flatMap((entry) => (entry.isDirectory() ? filesIn(at, join(below, entry.name)) : [join(below, entry.name)]));
}

async function serve(at) {
  const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
  const server = createServer((request, response) => {
    const file = filesIn(at).find((each) => `/${each}` === request.url);
    // Browsers ask for an icon, and log that there is none.
    if (!file) return response.writeHead(request.url === '/favicon.ico' ? 204 : 404).end();
    response
      .writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
      .end(readFileSync(join(at, file)));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return { origin: `http://127.0.0.1:${server.address().port}` };
}
