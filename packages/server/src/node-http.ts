import { createServer, STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { isTrick, type Handler } from './handler.js';
import type { HttpErrorStatus } from './http-error.js';

export interface NodeHttpOptions {
  handler: Handler;
  /** The page for what never becomes a request: a trick in the path, garbage on the socket. */
  errorPage: (status: HttpErrorStatus, path: string) => Response;
  /** Where people reach the site, when that differs from the Host header; see PUBLIC_URL in the README. */
  origin?: string | undefined;
}

/** For so long, what still arrives after the answer is thrown away; then the connection is cut. */
const LINGER_MILLISECONDS = 30_000;

/** Speaks HTTP for a handler, and goes on whatever arrives. */
export function createNodeServer({ handler, errorPage, origin }: NodeHttpOptions): Server {
  const busy = new WeakSet<Socket>();
  const server = createServer(
    { headersTimeout: 20_000, requestTimeout: 300_000, keepAliveTimeout: 10_000, maxHeaderSize: 16_384 },
    answer,
  );
  server.on('checkContinue', answer);
  // Node closes these without a word unless someone listens.
  server.on('connect', (_, socket: Socket) => refuse(socket, 405));
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || busy.has(socket)) socket.destroy();
    else refuse(socket, statusOf(error));
  });
  return server;

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { socket } = incoming;
    busy.add(socket);
    outgoing.once('close', () => busy.delete(socket));
    incoming.on('error', () => {});
    outgoing.on('error', () => {});
    try {
      const request = toRequest(incoming, outgoing, origin);
      const response = typeof request === 'number' ? errorPage(request, incoming.url ?? '/') : await handler(request);
      if (request === 405) response.headers.set('allow', 'GET, HEAD, POST');
      await send(response, incoming, outgoing);
    } catch {
      // The person went away, or the answer broke half way: nothing more can be said on this connection.
      socket.destroy();
    }
  }

  async function refuse(socket: Socket, status: HttpErrorStatus): Promise<void> {
    socket.on('error', () => {});
    if (!socket.writable) return void socket.destroy();
    const page = errorPage(status, '/');
    const body = Buffer.from(await page.arrayBuffer());
    const headers = [...page.headers].map(([name, value]) => `${name}: ${value}\r\n`).join('');
    socket.end(
      Buffer.concat([
        Buffer.from(
          `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${headers}content-length: ${body.byteLength}\r\nconnection: close\r\n\r\n`,
        ),
        body,
      ]),
    );
    setTimeout(() => socket.destroy(), 1_000).unref();
  }
}

/** @returns a request as the web knows it, or the status of what cannot be one */
function toRequest(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  origin: string | undefined,
): Request | HttpErrorStatus {
  const { method = 'GET', url = '', headers } = incoming;
  if (!/^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(method)) return 405;
  if (url.length > 2_000) return 414;
  if (isTrick(url.split('?', 1)[0]!)) return 400;
  const base = origin ?? `http://${headers.host ?? 'localhost'}`;
  if (!URL.canParse(base + url)) return 400;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const init: RequestInit & { duplex: 'half' } = { method, headers: toHeaders(incoming), duplex: 'half' };
  if (hasBody) init.body = bodyOf(incoming, outgoing);
  return new Request(base + url, init);
}

function toHeaders({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let index = 0; index < rawHeaders.length; index += 2) headers.append(rawHeaders[index]!, rawHeaders[index + 1]!);
  return headers;
}

/** The body as it comes, pulled no faster than it is read. A sender that asked "may I?" is told to go on at the first read. */
function bodyOf(incoming: IncomingMessage, outgoing: ServerResponse): ReadableStream<Uint8Array> {
  const chunks = incoming.iterator({ destroyOnReturn: false });
  let asked = /100-continue/i.test(incoming.headers.expect ?? '');
  return new ReadableStream(
    {
      async pull(controller) {
        if (asked) outgoing.writeContinue();
        asked = false;
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value as Uint8Array);
      },
      async cancel() {
        await chunks.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

async function send(response: Response, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const head: Record<string, string | string[]> = Object.fromEntries(response.headers);
  const cookies = response.headers.getSetCookie();
  if (cookies.length) head['set-cookie'] = cookies;
  const body = response.body && incoming.method !== 'HEAD' ? Buffer.from(await response.arrayBuffer()) : undefined;
  if (body) head['content-length'] = String(body.byteLength);
  if (!incoming.complete) linger(incoming);
  outgoing.writeHead(response.status, head).end(body);
}

/**
 * A browser that is still sending a body we refused must go on sending, or it shows a broken connection instead of the
 * page that says why. Node reads and forgets the rest; this sets the end to its patience.
 */
function linger(incoming: IncomingMessage): void {
  const cut = setTimeout(() => incoming.socket.destroy(), LINGER_MILLISECONDS).unref();
  incoming.once('end', () => clearTimeout(cut)).once('close', () => clearTimeout(cut));
}

function statusOf({ code }: NodeJS.ErrnoException): HttpErrorStatus {
  if (code === 'HPE_HEADER_OVERFLOW') return 431;
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408;
  return 400;
}
