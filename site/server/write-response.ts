import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { acceptedEncoding, type AcceptedEncoding } from './accepted-encoding.ts';

const COMPRESSIBLE =
  /^(?:text\/|application\/(?:json|javascript|xml|rss\+xml|manifest\+json)|image\/svg)/;
const BROTLI_QUALITY = 4;

/**
 * Writes a web Response as it streams, compressed where the client and the type allow; each
 * piece is flushed, so that the head of a page leaves before its end is rendered.
 */
export async function writeResponse(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Response,
): Promise<void> {
  response.statusCode = answer.status;
  const encoding = chooseEncoding(request.headers['accept-encoding'], answer.headers);
  for (const [name, value] of answer.headers) {
    if (name !== 'set-cookie') response.setHeader(name, value);
  }
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  if (isCompressible(answer.headers)) response.appendHeader('vary', 'accept-encoding');
  if (encoding !== null) {
    response.setHeader('content-encoding', encoding);
    response.removeHeader('content-length');
  }
  if (request.method === 'HEAD' || answer.body === null) {
    await answer.body?.cancel();
    response.end();
    return;
  }
  const body = Readable.from(answer.body);
  await (encoding === null
    ? pipeline(body, response)
    : pipeline(body, createCompressor(encoding), response));
}

function chooseEncoding(
  accepted: string | string[] | undefined,
  headers: Headers,
): AcceptedEncoding | null {
  return isCompressible(headers) ? acceptedEncoding(accepted) : null;
}

function isCompressible(headers: Headers): boolean {
  if (headers.has('content-encoding')) return false;
  return COMPRESSIBLE.test(headers.get('content-type') ?? '');
}

function createCompressor(encoding: AcceptedEncoding): Transform {
  if (encoding === 'gzip') return createGzip({ flush: constants.Z_SYNC_FLUSH });
  return createBrotliCompress({
    flush: constants.BROTLI_OPERATION_FLUSH,
    params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY },
  });
}
