import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { build, transform } from 'esbuild';
import { filesBelow, packages, root } from './test/tools/files.mjs';

/** TypeScript to JavaScript, one file at a time; `tsc -b` has checked the types and written the declarations. */
const typescript = {
  name: 'typescript',
  resolveId(source, importer) {
    if (!importer || !source.startsWith('.')) return null;
    const file = resolve(dirname(importer), source.replace(/\.js$/, '.ts'));
    return existsSync(file) ? file : null;
  },
  transform: (code, id) =>
    id.endsWith('.ts') ? transform(code, { loader: 'ts', target: 'es2022', sourcemap: true, sourcefile: id }) : null,
};

/** Writes a package's stylesheets beside its modules, minified. */
const styles = (name) => ({
  name: 'styles',
  async writeBundle() {
    for (const file of filesBelow(`packages/${name}/src`, '.css'))
      write(file.replace('/src/', '/dist/'), await minified(readFileSync(join(root, file), 'utf8')));
  },
});

/** The one stylesheet of the bundle: default tokens, then every component, in the order of the floors. */
const stylesheet = {
  name: 'stylesheet',
  async writeBundle() {
    const files = [
      'packages/tokens/dist/default.css',
      'packages/core/src/base.css',
      ...filesBelow('packages/forms/src', '.css'),
      ...filesBelow('packages/page/src', '.css'),
    ];
    const css = files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
    write('packages/council-components/dist/council-components.css', await minified(css));
  },
};

const minified = async (css) => (await transform(css, { loader: 'css', minify: true, target: 'es2020' })).code;

function write(file, text) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

/** Every module of a package as it is in `src`, so that a bundler takes only what a page imports. */
const modules = (name) => ({
  input: filesBelow(`packages/${name}/src`, '.ts').filter((file) => !/\.test\.ts$|\.d\.ts$/.test(file)),
  external: (id) => !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('packages/'),
  output: {
    dir: `packages/${name}/dist`,
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: `packages/${name}/src`,
    sourcemap: true,
  },
  plugins: [typescript, styles(name)],
});

/** Finds packages as a browser's bundler does, and minifies; what `npm run sizes` measures is made with it too. */
export const forBrowsers = [
  nodeResolve({ exportConditions: ['browser', 'production'] }),
  terser({ ecma: 2020, module: true, compress: { passes: 2 } }),
];

/** The namespaces that lazy imports leave in one file need be neither frozen nor named. */
export const smallOutput = {
  format: 'es',
  freeze: false,
  externalLiveBindings: false,
  generatedCode: { preset: 'es2015', symbols: false },
};

/** One file that defines every element, templates for the shorthand included: it can be copied alone. */
const bundle = {
  input: 'packages/council-components/src/define-all.ts',
  output: {
    ...smallOutput,
    file: 'packages/council-components/dist/council-components.min.js',
    sourcemap: true,
    inlineDynamicImports: true,
  },
  plugins: [typescript, ...forBrowsers, stylesheet],
};

/** What the pages of the demonstration council load: one script and one stylesheet, with only what they use. */
const demo = {
  input: 'packages/server/src/demo/client.ts',
  output: { ...smallOutput, file: 'packages/server/dist/demo/assets/exampleshire.js' },
  plugins: [
    typescript,
    // Pages that a server writes have no shorthand: its templates, and Lit with them, are never asked for.
    { name: 'no-shorthand', resolveDynamicImport: () => false },
    ...forBrowsers,
    {
      name: 'demo-assets',
      async writeBundle() {
        const from = join(root, 'packages/server/src/demo/assets');
        const outdir = join(root, 'packages/server/dist/demo/assets');
        await build({
          entryPoints: [join(from, 'exampleshire.css')],
          outdir,
          bundle: true,
          minify: true,
          target: 'es2020',
        });
        copyFileSync(join(from, 'icon.svg'), join(outdir, 'icon.svg'));
      },
    },
  ],
};

export default [...packages.filter((name) => name !== 'tokens').map(modules), bundle, demo];
