import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { root } from '../tools/files.mjs';
import type { Browser } from './browsers.js';

/**
 * Chromium as the npm package @sparticuz/chromium holds it, unpacked once into node_modules/.cache. The package's own
 * unpacking brings its shared libraries only on AWS, and its flags switch off security that the tests are about.
 * @returns nothing where the package has no binary for this machine
 */
export async function npmChromium(): Promise<Browser | undefined> {
  const home = join(root, 'node_modules', '@sparticuz', 'chromium');
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(home)) return undefined;
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const folder = join(root, 'node_modules', '.cache', `chromium-${version}`);
  const path = join(folder, 'chromium');
  if (!existsSync(join(folder, 'ready'))) unpack(join(home, 'bin'), folder, version);
  const env: Record<string, string> = {
    LD_LIBRARY_PATH: [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
  };
  // Without any font, Chromium dies when someone types into an input.
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_FILE = join(folder, 'fonts.conf');
  return { path, from: `the npm package @sparticuz/chromium ${version}`, env };
}

function unpack(bin: string, folder: string, version: string): void {
  console.error(`No Chrome found: unpacking Chromium ${version} from the npm package @sparticuz/chromium …`);
  mkdirSync(join(folder, 'lib'), { recursive: true });
  for (const archive of ['al2023', 'fonts', 'swiftshader']) untar(read(join(bin, `${archive}.tar.br`)), folder);
  writeFileSync(
    join(folder, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>/usr/share/fonts</dir><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`,
  );
  const path = join(folder, 'chromium');
  writeFileSync(path, read(join(bin, 'chromium.br')));
  chmodSync(path, 0o755);
  writeFileSync(join(folder, 'ready'), '');
}

const read = (file: string) => brotliDecompressSync(readFileSync(file));

/** Plain ustar: files and folders are all that these archives hold. */
function untar(archive: Buffer, folder: string): void {
  for (let at = 0; at + 512 <= archive.length && archive[at];) {
    const field = (start: number, length: number) =>
      archive.toString('utf8', at + start, at + start + length).replace(/\0.*$/s, '');
    const prefix = field(257, 5) === 'ustar' ? field(345, 155) : '';
    const to = join(folder, prefix, field(0, 100));
    const size = parseInt(field(124, 12), 8) || 0;
    const type = field(156, 1);
    if (!to.startsWith(folder)) throw new Error(`The archive names a file outside its folder: ${to}`);
    if (type === '5') mkdirSync(to, { recursive: true });
    else if (type === '0' || type === '') {
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, archive.subarray(at + 512, at + 512 + size));
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
}
