import type { IncomingMessage } from 'node:http';

const FORM_LIMIT_BYTES = 1_000_000;
const FILE_LIMIT_BYTES = 11_000_000;

/** Pages whose forms carry files: an application's own page and the steps of applying. */
const FILE_PATHS =
  /^(?:\/muraciet|\/kabinet\/muracietler|\/(?:en|ru)\/(?:apply|account\/applications))\//;

export function bodyLimit(pathname: string): number {
  return FILE_PATHS.test(pathname) ? FILE_LIMIT_BYTES : FORM_LIMIT_BYTES;
}

/**
 * The whole body, or null as soon as it is known to be larger than `limit` bytes, by its
 * Content-Length or by counting. The rest of a refused body is left unread.
 */
export async function readBody(
  request: IncomingMessage,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  const body = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return body;
}
