import type { IncomingMessage } from 'node:http';

/** The longest form without files. */
export const FORM_LIMIT_BYTES = 1_000_000;

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
