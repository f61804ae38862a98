/**
 * Writes Storybook's stories and documentation pages from the built examples, into .storybook/stories (not committed).
 * Run it after fixtures.mjs: `node test/tools/stories.mjs`.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import { format } from 'prettier';
import { contrast } from '../../packages/tokens/src/contrast.mjs';
import { readTokens, valuesIn } from '../../packages/tokens/src/tokens.mjs';
import { components, filesBelow, root } from './files.mjs';
import { examplesOf, fixturesOf } from './fixtures.mjs';
import { described, kebab, pascal } from './manifest.mjs';

const target = join(root, '.storybook/stories');

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
const base = await javaScriptSize(join(root, 'packages/core/dist/council-element.js'));
for (const component of await described()) await writeComponent(component);
writeFileSync(join(target, 'tokens.json'), JSON.stringify(tokensPage()));
console.log(`Stories of ${components.length} components are written`);

async function writeComponent(component) {
  const { name, package: pkg, folder } = component;
  const { template } = await examplesOf(component);
  const { fixtures } = await fixturesOf(component);
  const guidance = readme(folder, name);
  const stories = fixtures.map((fixture) => ({ name: fixture.name, story: pascal(identifier(fixture.name)), fixture }));
  const page = {
    ...guidance,
    options: component.options,
    size: await sizes(component),
    examples: await Promise.all(
      stories.map(async ({ name: example, story, fixture }) => ({
        name: example,
        story,
        html: await tidyHtml(fixture.html),
        shorthand: component.element && shorthand(component.element, fixture.options),
        call: await templateCall(component, template.name, fixture.options),
      })),
    ),
  };

  const write = (ending, text) => writeFileSync(join(target, `${name}.${ending}`), text);
  write('page.json', JSON.stringify(page));
  write(
    'stories.js',
    `import * as component from '../../packages/${pkg}/dist/${name}/${name}.examples.js';
import { fixtures } from '../../packages/council-components/dist/fixtures/${name}.json';
import { story } from '../story.js';
import page from './${name}.page.json';

const documented = { fixtures, page };
export default { title: '${pascal(pkg)}/${guidance.title.replaceAll("'", "\\'")}' };

${stories
  .map(({ name: example, story }) => {
    const quoted = JSON.stringify(example);
    return `export const ${story} = { name: ${quoted}, ...story(component, documented, ${quoted}) };`;
  })
  .join('\n')}
`,
  );
  write(
    'mdx',
    `import { Meta } from '@storybook/addon-docs/blocks';
import ComponentPage from '../component-page.mdx';
import page from './${name}.page.json';
import * as stories from './${name}.stories.js';

<Meta of={stories} />

<ComponentPage page={page} stories={stories} />
`,
  );
}

/** A component's README, cut where the examples belong: between the guidance and the facts. */
function readme(folder, name) {
  const file = join(root, folder, 'README.md');
  if (!existsSync(file)) return { title: sentence(name), guidance: `# ${sentence(name)}`, facts: '' };
  const text = readFileSync(file, 'utf8');
  const cut = text.indexOf('\n## Keyboard');
  return {
    title: /^# (.+)$/m.exec(text)?.[1] ?? sentence(name),
    guidance: cut < 0 ? text : text.slice(0, cut),
    facts: cut < 0 ? '' : text.slice(cut),
  };
}

/** Prettier indents as a person would, but must be told that our elements are blocks, where white space means nothing. */
async function tidyHtml(html) {
  const block = '<!-- display: block -->';
  const marked = html.replace(/<council-/g, `${block}<council-`);
  const tidy = await format(marked, { parser: 'html', printWidth: 110 });
  return tidy
    .replaceAll(block, '')
    .replace(/^[ \t]*\n/gm, '')
    .replace(/\s*\/>/g, '>')
    .trim();
}

/** The element alone: words as attributes, lists as JSON, and what no attribute can hold as a property. */
function shorthand({ tag, types }, options) {
  const attributes = [];
  const properties = [];
  for (const [name, value] of Object.entries(options)) {
    if (name === 'lang') attributes.push(`lang="${value}"`);
    else if (!(name in types)) return undefined;
    else if (types[name] === 'json')
      attributes.push(`${kebab(name)}='${JSON.stringify(value).replaceAll("'", '&#39;')}'`);
    else if (typeof value === 'object') properties.push(`element.${name} = ${JSON.stringify(value, null, 2)};`);
    else if (value === true) attributes.push(kebab(name));
    else attributes.push(`${kebab(name)}="${String(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`);
  }
  const open = attributes.join(' ').length > 70 ? `\n  ${attributes.join('\n  ')}\n` : ` ${attributes.join(' ')}`;
  const html = `<${tag}${open.trimEnd()}${open.endsWith('\n') ? '\n' : ''}></${tag}>`;
  if (!properties.length) return html;
  return `${html}
<script type="module">
  const element = document.querySelector('${tag}');
  ${properties.join('\n').replaceAll('\n', '\n  ')}
</script>`;
}

async function templateCall({ name, package: pkg }, call, options) {
  const literal = JSON.stringify(options).replace(/:"(<(?:[^"\\]|\\.)*)"/g, (_, markup) => {
    return `: html\`${JSON.parse(`"${markup}"`).replaceAll('`', '\\`').replaceAll('${', '\\${')}\``;
  });
  const code = `${literal.includes('html`') ? "import { html } from '@council-components/core/html.js';\n" : ''}import { ${call} } from '@council-components/${pkg}/${name}.js';

${call}(${literal});`;
  return (
    await format(code, { parser: 'babel', printWidth: 90, singleQuote: true, embeddedLanguageFormatting: 'off' })
  ).trim();
}

/** Brotli bytes of what a page loads for this component alone; the CSS is also that of the components it is made of. */
async function sizes({ name, package: pkg, element }) {
  const entry = `packages/${pkg}/dist/${name}/${name}.${element ? 'define' : 'template'}.js`;
  const { start, later, folders } = await javaScriptSize(join(root, entry));
  const sheets = folders
    .flatMap((each) => filesBelow(each, '.css'))
    .map((file) => readFileSync(join(root, file), 'utf8'));
  const { code } = await transform(sheets.join(''), { loader: 'css', minify: true });
  return { css: brotli(code), base: base.start, ...(element && { start, later }) };
}

/**
 * @returns bytes that load with the page (`start`), bytes that only the shorthand loads, Lit among them (`later`), and the
 * component folders that they come from
 */
async function javaScriptSize(file) {
  const { outputFiles, metafile } = await build({
    entryPoints: [file],
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    metafile: true,
    write: false,
    outdir: '/',
    absWorkingDir: root,
    conditions: ['browser', 'production'],
    logLevel: 'error',
  });
  const bytes = new Map(outputFiles.map(({ path, contents }) => [basename(path), brotli(contents)]));
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]));
  const start = new Set();
  const follow = (path) => {
    if (start.has(path)) return;
    start.add(path);
    for (const { path: next, kind } of outputs.get(path).imports)
      if (kind === 'import-statement') follow(basename(next));
  };
  follow(basename(file));
  const folders = Object.keys(metafile.inputs).map((path) => dirname(path).replace('/dist', '/src'));
  const sum = (paths) => paths.reduce((total, path) => total + bytes.get(path), 0);
  return {
    start: sum([...start]),
    later: sum([...bytes.keys()].filter((path) => !start.has(path))),
    folders: [...new Set(folders)].filter((folder) => /\/src\/./.test(folder)),
  };
}

function brotli(text) {
  return text.length ? brotliCompressSync(text).length : 0;
}

/** Every colour and every measured pair, for each theme and scheme. */
function tokensPage() {
  const from = join(root, 'packages/tokens/src');
  const read = (file) => JSON.parse(readFileSync(join(from, file), 'utf8'));
  const defaults = read('default.tokens.json');
  const tokens = readTokens(defaults);
  const names = filesBelow('packages/tokens/src', '.tokens.json').map((file) => basename(file, '.tokens.json'));
  const pairs = read('pairs.json').flatMap(({ kind, colours, on }) =>
    colours.flatMap((colour) => on.map((surface) => ({ kind, colour, on: surface }))),
  );
  const themes = ['default', ...names.filter((name) => name !== 'default')].flatMap((theme) =>
    ['light', 'dark'].map((scheme) => {
      const own = theme === 'default' ? undefined : readTokens(read(`${theme}.tokens.json`), tokens);
      const values = valuesIn(scheme, tokens, own);
      const measured = pairs.map(({ kind, colour, on }) => {
        const [front, back] = [values.get(`colour-${colour}`), values.get(`colour-${on}`)];
        return { kind, colour, on, front, back, ratio: Math.floor(contrast(front, back) * 100) / 100 };
      });
      return { theme, scheme, colours: [...values].filter(([name]) => name.startsWith('colour-')), measured };
    }),
  );
  const described = Object.fromEntries(
    Object.entries(defaults.colour).map(([name, token]) => [`colour-${name}`, token.$description]),
  );
  const others = [...tokens.plain]
    .filter(([name]) => !name.startsWith('colour-'))
    .map(([name, { css, alias }]) => ({
      name,
      value: css ?? `var(--council-${alias})`,
      wide: tokens.wide.get(name)?.css,
    }));
  return { themes, described, others };
}

function identifier(words) {
  return words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .replace(/^(\d)/, 'n-$1');
}

function sentence(name) {
  const words = name.replaceAll('-', ' ');
  return words[0].toUpperCase() + words.slice(1);
}
