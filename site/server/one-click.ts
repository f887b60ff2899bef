import type { SiteEntry } from './site-entry.ts';

const ONE_CLICK_PATH =
  /^(?:\/abune|\/(?:en|ru)\/subscription)\/([A-Za-z0-9._-]{1,200})\/one-click$/;

/** The token of a one-click address, or null for any other address. */
export function oneClickToken(pathname: string): string | null {
  return ONE_CLICK_PATH.exec(pathname)?.[1] ?? null;
}

/**
 * Unsubscribes by the POST mail programs send of themselves (RFC 8058): from any origin,
 * without cookies, no questions asked. A lost cms is 503, so that they try again.
 */
export async function answerOneClick(
  site: SiteEntry,
  token: string,
  requestId: string,
): Promise<Response> {
  try {
    const known = await site.unsubscribe(token, requestId);
    return new Response(null, { status: known ? 204 : 404 });
  } catch {
    return new Response(null, { status: 503, headers: { 'retry-after': '300' } });
  }
}
