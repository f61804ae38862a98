import { randomBytes } from 'node:crypto';
import { compressed } from './compress.js';
import { DatabaseError } from './database.js';
import { HttpError, type HttpErrorStatus } from './http-error.js';
import { secured } from './security-headers.js';

/** What a server does, whichever way it speaks HTTP: the same in Node, in tests without a port, and elsewhere. */
export type Handler = (request: Request) => Promise<Response>;

/** What one address answers. A HEAD request is answered as GET, without the body. */
export interface Route {
  GET?: (request: Request) => Response | Promise<Response>;
  POST?: (request: Request) => Response | Promise<Response>;
}

export interface HandlerOptions {
  /** Exact paths: what is not here does not exist. */
  routes: ReadonlyMap<string, Route>;
  /** The page for what cannot be answered. `incident` is what someone can quote, and what the log says. */
  errorPage: (status: HttpErrorStatus, path: string, incident?: string) => Response;
  /** Whether the site is reached over https. */
  secure: boolean;
  /** Gets one line for each failure of ours; nothing that a person gave is in it. */
  log: (line: string) => void;
}

const LONGEST_ADDRESS = 2_000;
/** Nothing of ours has these: dot segments, encoded slashes, backslashes, nulls and other control characters. */
const TRICK = /(^|\/)(\.|%2e){1,2}(\/|$)|\\|%5c|%2f|%[01][0-9a-f]|%7f|%(?![0-9a-f]{2})|[^\x21-\x7e]/i;

/** Answers every request: with its route's answer, or with a page that says what is wrong and what to do. */
export function createHandler({ routes, errorPage, secure, log }: HandlerOptions): Handler {
  return async (request) => {
    const { pathname, search } = new URL(request.url);
    let response: Response;
    try {
      response = await answer(request, pathname, search);
    } catch (error) {
      response = failed(error, pathname);
    }
    response = secured(await compressed(request, response), secure);
    return request.method === 'HEAD' ? new Response(null, response) : response;
  };

  async function answer(request: Request, path: string, search: string): Promise<Response> {
    if (request.url.length > LONGEST_ADDRESS) throw new HttpError(414);
    if (TRICK.test(path)) throw new HttpError(400);
    const route = routes.get(path);
    if (!route) {
      const shorter = path.replace(/\/+$/, '');
      if (path !== '/' && routes.get(shorter)?.GET) return redirect(shorter + search, 308);
      throw new HttpError(404);
    }
    const answering = route[(request.method === 'HEAD' ? 'GET' : request.method) as keyof Route];
    if (answering) return answering(request);
    throw new HttpError(405, { allow: [route.GET && 'GET, HEAD', route.POST && 'POST'].filter(Boolean).join(', ') });
  }

  function failed(error: unknown, path: string): Response {
    if (error instanceof HttpError) {
      const page = errorPage(error.status, path);
      for (const [name, value] of Object.entries(error.headers)) page.headers.set(name, value);
      return page;
    }
    const incident = randomBytes(4).toString('hex').toUpperCase();
    log(`${incident} ${describe(error)}`);
    return errorPage(error instanceof DatabaseError ? 503 : 500, path, incident);
  }
}

/** @param path as it stood in the request, before URL parsing resolves dots and turns backslashes into slashes */
export const isTrick = (path: string): boolean => !path.startsWith('/') || TRICK.test(path);

/** Another page of this site, to be fetched with GET. */
export const redirect = (path: string, status: 303 | 308 = 303, headers: HeadersInit = {}): Response => {
  const all = new Headers(headers);
  all.set('location', path);
  all.set('cache-control', 'no-store');
  return new Response(null, { status, headers: all });
};

/** Kind and place of an error. Its message may quote an answer, so it is left out. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${error.name} ${(error as { code?: string }).code ?? ''}`, ...places.slice(0, 6)].join('\n');
}
