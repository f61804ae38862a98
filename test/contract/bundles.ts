import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { components, root } from '../tools/files.mjs';

/** One bundle for a page: what a test calls there, as one global. */
async function bundle(contents: string, options: BuildOptions = {}): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(root, 'test/contract'), loader: 'ts' },
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    write: false,
    logLevel: 'error',
    ...options,
  });
  return outputFiles![0]!.text;
}

let tools: Promise<string> | undefined;

/** The functions of {@link file://./in-page/tools.ts} as the global `contract`. */
export const toolsBundle = () =>
  (tools ??= bundle(`import * as tools from './in-page/tools.js'; globalThis.contract = tools;`));

let axe: Promise<string> | undefined;

export const axeBundle = () =>
  (axe ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));

/**
 * Every element, every template and Lit itself, once, with the global `doors(door, component)`: what an app has that
 * bundles the packages. Two copies of Lit would each ask for the Trusted Types policy that a page may have once.
 */
export const doorsBundle = () =>
  bundle(
    [
      `import '${root}packages/council-components/dist/define-all.js';`,
      `import { show } from './in-page/doors.js';`,
      ...components.map(
        ({ name, package: from }, index) =>
          `import * as examples${index} from '${root}packages/${from}/dist/${name}/${name}.examples.js';`,
      ),
      `const all = { ${components.map(({ name }, index) => `'${name}': examples${index}`).join(', ')} };`,
      `globalThis.doors = (door, name) => show(door, 'council-' + name, all[name]);`,
    ].join('\n'),
  );
