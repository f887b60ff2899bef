import type { IncomingHttpHeaders } from 'node:http';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Whether a request that changes something comes from a page of another site. Astro's own
 * check lets JSON through from anywhere; this one looks at every body.
 */
export function isForeignWrite(
  method: string,
  headers: IncomingHttpHeaders,
  origin: string,
): boolean {
  if (SAFE_METHODS.includes(method)) return false;
  const fetchSite = headers['sec-fetch-site'];
  if (fetchSite !== undefined && fetchSite !== 'same-origin') return true;
  return headers.origin !== origin;
}
