/**
 * Bytes that travel: minified, brotli quality 11. `npm run sizes` prints them; test/house/sizes.test.mjs holds them.
 * GOV.UK Frontend's own files, from npm, are measured in the same run.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, transform } from 'esbuild';
import { renderToString } from '@council-components/core/server.js';
import { textInput } from '@council-components/forms/text-input.js';
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

/** @returns bytes of what a page loads at once; what it loads only for a shorthand is left out when `split` */
async function script(defines, split) {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: defines.map((name) => `import '@council-components/${name}/define.js';`).join('\n'),
      resolveDir: root,
    },
    bundle: true,
    minify: true,
    format: 'esm',
    splitting: split,
    outdir: join(root, 'sizes'),
    write: false,
    metafile: true,
    conditions: ['browser', 'production'],
    logLevel: 'error',
  });
  const outputs = metafile.outputs;
  const atOnce = new Set();
  const take = (name) => {
    if (atOnce.has(name)) return;
    atOnce.add(name);
    for (const each of outputs[name].imports) if (each.kind === 'import-statement') take(each.path);
  };
  take(Object.keys(outputs).find((name) => outputs[name].entryPoint === '<stdin>'));
  return outputFiles
    .filter(({ path }) => atOnce.has(path.slice(root.length)))
    .reduce((sum, { contents }) => sum + brotli(contents), 0);
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
    { name: 'all form components: JavaScript', bytes: await script(ofForms, true), limit: 10_125 },
    {
      name: 'the same with the shorthand: every template, and Lit',
      bytes: await script(ofForms, false),
      limit: 11_500,
    },
    {
      name: 'nine-field page: JavaScript',
      bytes: await script(
        NINE_FIELD_ELEMENTS.map((name) => `forms/${name}`),
        true,
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
