import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const { dependencies } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  dependencies: Record<string, string>;
};
const template = join(tmpdir(), `council-components-test-pglite-${dependencies['@electric-sql/pglite']}`);

/** @returns a new folder, which goes when the test file ends */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'council-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** @returns a data folder with an empty database: the seconds that PGlite takes to make one are spent once, and kept */
export async function dataFolder(): Promise<string> {
  const folder = emptyFolder();
  if (!existsSync(template)) {
    const { PGlite } = await import('@electric-sql/pglite');
    const fresh = mkdtempSync(`${template}-`);
    await (await PGlite.create(join(fresh, 'postgres'))).close();
    try {
      renameSync(fresh, template);
    } catch {
      rmSync(fresh, { recursive: true }); // Another test file was faster.
    }
  }
  cpSync(template, folder, { recursive: true });
  return folder;
}
