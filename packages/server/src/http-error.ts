/** A request that cannot be answered as asked. Thrown anywhere; the handler turns it into a page. */
export class HttpError extends Error {
  override name = 'HttpError';
  constructor(
    readonly status: HttpErrorStatus,
    readonly headers: Record<string, string> = {},
  ) {
    super(`HTTP ${status}`);
  }
}

export const HTTP_ERRORS = [400, 403, 404, 405, 408, 411, 413, 414, 415, 431, 500, 503] as const;
export type HttpErrorStatus = (typeof HTTP_ERRORS)[number];
