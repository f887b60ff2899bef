import type { IncomingMessage, ServerResponse } from 'node:http';
import { bodyOf, type KeptPage } from '../../src/lib/page-cache/kept-page.ts';
import { acceptedEncoding } from '../accepted-encoding.ts';

/** Where a kept page came from, in the words of RFC 9211. */
export type CacheStatus = 'hit' | 'hit; detail=stale' | 'fwd=miss; stored';

/**
 * Answers with a kept page, or with 304 where the browser has it. Browsers ask every time: a page
 * can change at any moment, and whoever signs in must not see what was kept before.
 */
export function writeKept(
  request: IncomingMessage,
  response: ServerResponse,
  { page, status }: { page: KeptPage; status: CacheStatus },
): void {
  for (const [name, value] of page.headers) response.setHeader(name, value);
  response.setHeader('etag', page.etag);
  response.setHeader('cache-control', 'no-cache');
  response.setHeader('vary', 'accept-encoding, cookie');
  response.setHeader('cache-status', `office; ${status}`);
  if (hasPage(request.headers['if-none-match'], page)) {
    response.statusCode = 304;
    response.removeHeader('content-type');
    response.end();
    return;
  }
  const encoding = acceptedEncoding(request.headers['accept-encoding']);
  const body = bodyOf(page, encoding ?? 'identity');
  if (encoding !== null) response.setHeader('content-encoding', encoding);
  response.setHeader('content-length', body.byteLength);
  response.end(request.method === 'HEAD' ? undefined : body);
}

function hasPage(ifNoneMatch: string | undefined, { etag }: KeptPage): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((known) => known.trim().replace(/^W\//, '') === etag.slice(2));
}
