import { whenAvailable } from '#lib/search/when-available.ts';

/** Answers what `write` writes: 404 where that is nothing, 503 while search is away. */
export async function answerXml(write: () => Promise<string | null>): Promise<Response> {
  const written = await whenAvailable(write());
  if (!written.available) {
    return new Response(null, { status: 503, headers: { 'retry-after': '60' } });
  }
  if (written.found === null) return new Response(null, { status: 404 });
  return new Response(written.found, {
    headers: {
      'content-type': 'application/xml; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    },
  });
}
