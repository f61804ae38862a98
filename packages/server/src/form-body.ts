import { HttpError } from './http-error.js';

const TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/**
 * Reads the form that a request carries.
 * @param limit bytes of the whole body. Not one more is kept, whatever the request says of its length.
 * @throws HttpError 415 for another type, 413 over the limit, 400 when it is not what its type says
 */
export async function readForm(request: Request, limit: number): Promise<FormData> {
  checkDeclared(request, limit);
  const headers = { 'content-type': request.headers.get('content-type')! };
  const body = await readBody(request, limit);
  try {
    return await new Response(body, { headers }).formData();
  } catch {
    throw new HttpError(400);
  }
}

/** Refuses a form for what it says of itself, before anything of it is read. */
export function checkDeclared({ headers }: Request, limit: number): void {
  const essence = (headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
  if (!TYPES.includes(essence)) throw new HttpError(415);
  if (Number(headers.get('content-length') ?? 0) > limit) throw new HttpError(413);
}

async function readBody(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength;
      if (size > limit) throw new HttpError(413);
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof HttpError ? error : new HttpError(400); // The sender went away.
  }
  return new Uint8Array(Buffer.concat(chunks, size));
}
