/**
 * Bytes that travel: minified, brotli quality 11. `npm run sizes` prints them; test/house/sizes.test.mjs holds them.
 * GOV.UK Frontend's own files, from npm, are measured in the same run.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { transform } from 'esbuild';
import { rollup } from 'rollup';
import { renderToString } from '@council-components/core/server.js';
import { textInput } from '@council-components/forms/text-input.js';
import { forBrowsers, smallOutput } from '../../rollup.config.mjs';
import { NINE_FIELD_ELEMENTS } from '../services/nine-fields.mjs';
import { components, root } from './files.mjs';

/** Stylesheets of the parts that the nine-field page is made of. */
const NINE_FIELDS_CSS = [
  'packages/tokens/dist/default.css',
  'packages/core/src/base.css',
  ...['field', 'group', 'text-input', 'button', 'date-input', 'character-count', 'error-summary'].map(
    (name) => `packages/forms/src/${name}/${name}.css`,
  ),
];

export const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;

const read = (path) => readFileSync(join(root, path));
const resolve = createRequire(import.meta.url).resolve;

/**
 * @param names of components, whose elements a page defines
 * @param everything in one file, as the bundle is; otherwise only what the page loads at once, without the shorthand's lazy part
 * @returns bytes
 */
async function script(names, everything) {
  const defines = names.map((name) => `import '@council-components/${name}/define.js';`).join('\n');
  const page = join(root, 'page.js');
  const entry = {
    name: 'entry',
    resolveId: (id) => (id === page ? id : null),
    load: (id) => (id === page ? defines : null),
  };
  const graph = await rollup({ input: page, plugins: [entry, ...forBrowsers], logLevel: 'silent' });
  const { output } = await graph.generate({ ...smallOutput, inlineDynamicImports: everything });
  const atOnce = new Set();
  const take = (fileName) => {
    if (atOnce.has(fileName)) return;
    atOnce.add(fileName);
    output.find((chunk) => chunk.fileName === fileName).imports.forEach(take);
  };
  take(output.find(({ isEntry }) => isEntry).fileName);
  return output
    .filter(({ fileName }) => atOnce.has(fileName))
    .reduce((sum, { code }) => sum + brotli(Buffer.from(code)), 0);
}

async function stylesheet(files) {
  const css = files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
  return brotli(Buffer.from((await transform(css, { loader: 'css', minify: true, target: 'es2020' })).code));
}

const ofForms = components.filter(({ package: owner }) => owner === 'forms').map(({ name }) => `forms/${name}`);
const govuk = (file) => brotli(readFileSync(resolve(`govuk-frontend/dist/govuk/${file}`)));

/** @returns bytes of the scripts that stand in some HTML; what it does without them is tested in every engine */
const scriptsIn = (markup) => (markup.match(/<script[^]*?<\/script>|\son\w+=/g) ?? []).join('').length;

/** @returns what is measured: name, bytes, the limit that a test holds (if there is one) */
export async function sizes() {
  return [
    {
      name: 'one text input: JavaScript that it needs',
      bytes: scriptsIn(renderToString(textInput({ label: 'Full name', name: 'full-name' }))),
      limit: 0,
    },
    { name: 'all form components: JavaScript', bytes: await script(ofForms, false), limit: 6_000 },
    {
      name: 'the same with the shorthand: every template, and Lit',
      bytes: await script(ofForms, true),
      limit: 10_125,
    },
    {
      name: 'nine-field page: JavaScript',
      bytes: await script(
        NINE_FIELD_ELEMENTS.map((name) => `forms/${name}`),
        false,
      ),
      limit: 3_500,
    },
    {
      name: 'nine-field page: CSS',
      bytes: await stylesheet(NINE_FIELDS_CSS),
      limit: 3_000,
    },
    {
      name: 'council-components.min.js: every element',
      bytes: brotli(read('packages/council-components/dist/council-components.min.js')),
      limit: 12_500,
    },
    {
      name: 'council-components.css: every component',
      bytes: brotli(read('packages/council-components/dist/council-components.css')),
      limit: 13_178,
    },
    { name: 'GOV.UK Frontend 6.6.0: JavaScript', bytes: govuk('govuk-frontend.min.js') },
    { name: 'GOV.UK Frontend 6.6.0: CSS', bytes: govuk('govuk-frontend.min.css') },
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const count = new Intl.NumberFormat('en-GB');
  console.log('Bytes, minified and brotli 11\n');
  for (const { name, bytes, limit } of await sizes())
    console.log(
      `${count.format(bytes).padStart(8)}  ${name}${limit === undefined ? '' : ` (limit ${count.format(limit)})`}`,
    );
}
