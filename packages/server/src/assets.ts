import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Route } from './handler.js';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface Asset {
  /** Address with a hash of the content in it, so that browsers may keep it for ever. */
  path: string;
  route: Route;
}

/** A file of ours, read once, served from memory. */
export function asset(file: URL): Asset {
  const content = readFileSync(file);
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 12);
  const extension = extname(file.pathname);
  const name = file.pathname.slice(file.pathname.lastIndexOf('/') + 1, -extension.length);
  const etag = `"${hash}"`;
  const headers = {
    'content-type': TYPES[extension] ?? 'application/octet-stream',
    'cache-control': 'public, max-age=31536000, immutable',
    etag,
  };
  return {
    path: `/assets/${name}.${hash}${extension}`,
    route: {
      GET: ({ headers: asked }) =>
        asked.get('if-none-match') === etag
          ? new Response(null, { status: 304, headers })
          : new Response(new Uint8Array(content), { headers }),
    },
  };
}
