import type { IncomingMessage, ServerResponse } from 'node:http';
import { bodyOf, type KeptPage, type PageEncoding } from '../../src/lib/page-cache/kept-page.ts';
import { acceptedEncoding } from '../accepted-encoding.ts';

/** Where a kept page came from, in the words of RFC 9211. */
export type CacheStatus = 'hit' | 'hit; detail=stale' | 'fwd=miss; stored';

interface KeptAnswer {
  page: KeptPage;
  status: CacheStatus;
  /** Named in the head where the response does not have it yet. */
  requestId?: string;
}

/**
 * Answers with a kept page, or with 304 where the browser has it. Browsers ask every time: a page
 * can change at any moment, and whoever signs in must not see what was kept before.
 */
export function writeKept(
  request: IncomingMessage,
  response: ServerResponse,
  { page, status, requestId }: KeptAnswer,
): void {
  const own = ['cache-status', `office; ${status}`];
  if (requestId !== undefined) own.push('x-request-id', requestId);
  if (hasPage(request.headers['if-none-match'], page)) {
    response.writeHead(304, headOf(page, null).concat(own));
    response.end();
    return;
  }
  const encoding = acceptedEncoding(request.headers['accept-encoding']) ?? 'identity';
  response.writeHead(200, headOf(page, encoding).concat(own));
  response.end(request.method === 'HEAD' ? undefined : bodyOf(page, encoding));
}

const heads = new WeakMap<KeptPage, Map<PageEncoding | null, string[]>>();

/**
 * Names and values in turn, as writeHead takes them at the least cost: what every answer with this
 * page in this encoding says, null for one without a body.
 */
function headOf(page: KeptPage, encoding: PageEncoding | null): string[] {
  const known = heads.get(page) ?? new Map<PageEncoding | null, string[]>();
  heads.set(page, known);
  const head = known.get(encoding) ?? makeHead(page, encoding);
  known.set(encoding, head);
  return head;
}

function makeHead(page: KeptPage, encoding: PageEncoding | null): string[] {
  const head = Object.entries({
    ...Object.fromEntries(page.headers),
    etag: page.etag,
    'cache-control': 'no-cache',
    vary: 'accept-encoding, cookie',
  });
  if (encoding === null) return head.filter(([name]) => name !== 'content-type').flat();
  if (encoding !== 'identity') head.push(['content-encoding', encoding]);
  head.push(['content-length', String(bodyOf(page, encoding).byteLength)]);
  return head.flat();
}

function hasPage(ifNoneMatch: string | undefined, { etag }: KeptPage): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((known) => known.trim().replace(/^W\//, '') === etag.slice(2));
}
