import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root, with a slash at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** @returns paths below `folder` (relative to the root) whose name ends in `ending`, sorted; nothing of node_modules or dist */
export function filesBelow(folder, ending) {
  const at = join(root, folder);
  if (!existsSync(at)) return [];
  return readdirSync(at, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules' && name !== 'dist')
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path, ending) : entry.name.endsWith(ending) ? [path] : [];
    })
    .sort();
}

/** Packages, lowest floor first. */
export const packages = ['tokens', 'rules', 'core', 'forms', 'page', 'server', 'council-components'];

/** Every component: `{name: 'text-input', package: 'forms', folder: 'packages/forms/src/text-input'}`; a folder with examples is one. */
export const components = ['forms', 'page'].flatMap((each) =>
  filesBelow(`packages/${each}/src`, '.examples.ts').map((file) => {
    const [, , , name] = file.split('/');
    return { name, package: each, folder: `packages/${each}/src/${name}` };
  }),
);
