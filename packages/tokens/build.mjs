import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkPairs } from './src/contrast.mjs';
import { stylesheet } from './src/stylesheet.mjs';
import { readTokens, valuesIn } from './src/tokens.mjs';

const source = new URL('src/', import.meta.url);
const target = new URL('dist/', import.meta.url);
const ENDING = '.tokens.json';

/**
 * Builds every theme in `from`: the default one, then the councils'.
 * @returns `{themes, measured, failures}`; nothing is written when a token file or a pair is wrong
 */
export function build(from = source, to = target) {
  const pairs = json(new URL('pairs.json', from));
  const base = read(`default${ENDING}`);
  const themes = readdirSync(from)
    .filter((file) => file.endsWith(ENDING) && file !== `default${ENDING}`)
    .map((file) => ({ name: file.slice(0, -ENDING.length), tokens: read(file, base) }));

  const results = [{ name: 'default' }, ...themes].flatMap(({ name, tokens }) =>
    ['light', 'dark'].map((scheme) => checkPairs(pairs, valuesIn(scheme, base, tokens), name, scheme)),
  );
  const failures = [...new Set(results.flatMap((result) => result.failures))];
  if (failures.length) throw new Error(`Contrast is too low:\n${failures.join('\n')}`);

  mkdirSync(to, { recursive: true });
  for (const { name, tokens } of [{ name: 'default', tokens: base }, ...themes]) {
    writeFileSync(
      new URL(`${name}.css`, to),
      stylesheet(tokens, name === 'default' ? 'council.tokens' : 'council.theme'),
    );
    copyFileSync(new URL(name + ENDING, from), new URL(name + ENDING, to));
  }
  return { themes: 1 + themes.length, measured: results.reduce((sum, { measured }) => sum + measured, 0) };

  function read(file, defaults) {
    try {
      return readTokens(json(new URL(file, from)), defaults);
    } catch ({ message }) {
      throw new Error(message.replace(/^(?!.*\.json: )/gm, `${file}: `));
    }
  }
}

function json(url) {
  try {
    return JSON.parse(readFileSync(url, 'utf8'));
  } catch ({ message }) {
    throw new Error(`${url.pathname.split('/').at(-1)}: ${message}`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { themes, measured } = build();
    console.log(`${themes} themes, ${measured} pairs of colours measured: all meet WCAG 2.2 AA`);
  } catch ({ message }) {
    console.error(message);
    process.exitCode = 1;
  }
}
