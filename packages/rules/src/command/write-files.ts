import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Problem } from './problem.js';

/** Writes files, and the folders that they are in; none where two would have one name. */
export function writeFiles(files: readonly { path: string; text: string }[]): void {
  const paths = files.map(({ path }) => path);
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  if (twice !== undefined)
    throw new Problem(`${twice} would be written twice`, 'name fewer files, and give each its own --out FOLDER');
  for (const { path, text } of files) {
    try {
      makeFolder(dirname(path));
      writeFileSync(path, text);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new Problem(`${path} cannot be written (${code ?? String(error)})`, 'give a folder that you may write to, with --out FOLDER'); // prettier-ignore
    }
  }
}

/** One level at a time: where a system refuses folders, as in /proc, Node's own `recursive` may never end. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}
