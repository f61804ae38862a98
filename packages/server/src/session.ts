import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits as base64url. */
const SESSION = /^[\w-]{43}$/;

/**
 * A person's session: one random cookie that lasts until the browser closes. It is first set where a form needs it.
 * The database knows it by a hash only.
 */
export class Sessions {
  readonly #cookie: string;

  constructor(
    readonly secret: Uint8Array,
    readonly secure: boolean,
  ) {
    // Browsers let nobody but this very host, over https, set a cookie whose name begins so.
    this.#cookie = secure ? '__Host-session' : 'session';
  }

  /** @returns the session of a request's cookie; undefined when there is none or it is not one of ours */
  of(request: Request): string | undefined {
    for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
      const [name, value] = pair.trim().split('=', 2);
      if (name === this.#cookie && value && SESSION.test(value)) return value;
    }
    return undefined;
  }

  begin(): string {
    return randomBytes(32).toString('base64url');
  }

  setCookie(session: string): string {
    return `${this.#cookie}=${session}; Path=/; HttpOnly; SameSite=Lax${this.secure ? '; Secure' : ''}`;
  }

  /** The key under which the database keeps what belongs to a session. */
  key(session: string): string {
    return createHash('sha256').update(session).digest('base64url');
  }

  /** Stands in every form; only the page that we gave to this session can know it. */
  token(session: string): string {
    return createHmac('sha256', this.secret).update(`csrf ${session}`).digest('base64url');
  }

  isToken(session: string, token: unknown): boolean {
    const expected = Buffer.from(this.token(session));
    const given = Buffer.from(typeof token === 'string' ? token : '');
    return given.length === expected.length && timingSafeEqual(given, expected);
  }
}

/**
 * Whether a browser says that a request comes from our own pages. Old browsers say nothing; the token stands beside this.
 * @param origin ours, such as `https://bins.exampleshire.example`; undefined when only the Host header tells
 */
export function fromOwnPage(request: Request, origin: string | undefined): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site && site !== 'same-origin' && site !== 'none') return false;
  const sender = request.headers.get('origin');
  if (sender === null) return true;
  if (!URL.canParse(sender)) return false;
  return origin ? sender === origin : new URL(sender).host === new URL(request.url).host;
}
