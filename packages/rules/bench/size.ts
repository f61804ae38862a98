import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import terser from '@rollup/plugin-terser';
import { transform } from 'esbuild';
import { rollup } from 'rollup';

/** 8 KiB: what a page may load to decide, to know what to ask next, and to say why. */
export const LARGEST = 8192;

const source = join(import.meta.dirname, '../src');

/** What a page loads for a published decision; and what it would load to read models itself. */
const WHOLE = {
  'evaluator with relevance and explanation': [`export * from '${source}/run.ts';`],
  'the same with every part of the language': [
    `export * from '${source}/run.ts';`,
    `export * from '${source}/run/every-part.ts';`,
  ],
  'the compiler, which no browser needs': [`export { compile } from '${source}/index.ts';`],
};

/** Bytes of one module with all that it needs: minified, brotli quality 11. */
async function bytesOf(code: string): Promise<number> {
  const entry = join(source, 'entry.ts');
  const graph = await rollup({
    input: entry,
    logLevel: 'silent',
    plugins: [
      {
        name: 'typescript',
        resolveId: (id, from) => (id === entry ? id : from && id.startsWith('.') ? join(from, '..', id.replace(/\.js$/, '.ts')) : null), // prettier-ignore
        load: (id) => (id === entry ? code : null),
        transform: async (text, id) => (await transform(text, { loader: 'ts', target: 'es2022', sourcefile: id })).code,
      },
      // @ts-expect-error its declarations are those of a CommonJS module, which it is not
      terser({ ecma: 2020, module: true, compress: { passes: 3 }, mangle: true }),
    ],
  });
  const { output } = await graph.generate({ format: 'es', inlineDynamicImports: true });
  await graph.close();
  return brotliCompressSync(Buffer.from(output[0].code), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: output[0].code.length },
  }).length;
}

export async function evaluatorSizes(): Promise<{ name: string; bytes: number }[]> {
  const sizes = [];
  for (const [name, lines] of Object.entries(WHOLE)) sizes.push({ name, bytes: await bytesOf(lines.join('\n')) });
  return sizes;
}
