import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const SMALLEST = 1_000;
const TEXT = /^(text\/|application\/json|image\/svg)/;

/**
 * Compresses text as the browser accepts it. Pages that hold a token beside words that a person chose are left alone:
 * the size of such a page, compressed, tells about the token (the BREACH attack). Those are the pages marked `no-store`.
 */
export async function compressed(request: Request, response: Response): Promise<Response> {
  const { headers } = response;
  if (!response.body || response.status !== 200 || !TEXT.test(headers.get('content-type') ?? '')) return response;
  if (headers.get('cache-control')?.includes('no-store')) return response;
  headers.append('vary', 'accept-encoding');
  const accepted = (request.headers.get('accept-encoding') ?? '').toLowerCase();
  const encoding = accepts(accepted, 'br') ? 'br' : accepts(accepted, 'gzip') ? 'gzip' : undefined;
  if (!encoding) return response;
  const body = new Uint8Array(await response.arrayBuffer());
  const small = body.byteLength < SMALLEST;
  if (!small) headers.set('content-encoding', encoding);
  return new Response(small ? body : await encode(body, encoding, headers), response);
}

const kept = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** A file that never changes is compressed once, as small as it goes. */
function encode(body: Uint8Array, encoding: string, headers: Headers): Promise<Uint8Array<ArrayBuffer>> {
  const tag = headers.get('cache-control')?.includes('immutable') ? headers.get('etag') : null;
  const compress = async (quality: number) =>
    new Uint8Array(
      encoding === 'br'
        ? await brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
        : await zip(body),
    );
  if (!tag) return compress(5);
  const key = `${encoding} ${tag}`;
  const done = kept.get(key) ?? compress(11);
  kept.set(key, done);
  return done;
}

const accepts = (accepted: string, encoding: string) =>
  accepted.split(',').some((each) => {
    const [name, ...parameters] = each.split(';').map((part) => part.trim());
    return name === encoding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
