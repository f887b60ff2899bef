import { parseCatalogueRequest, searchCatalogue } from '@office/search/query';
import type { APIRoute } from 'astro';
import { searchReader } from '#lib/search/search-reader.ts';
import { whenAvailable } from '#lib/search/when-available.ts';
import { paths } from '#paths.ts';

/** Search for programs and for instant results; strict about its parameters. */
export const GET: APIRoute = async ({ url }) => {
  const parsed = parseCatalogueRequest(url.searchParams, { strict: true });
  if (!parsed.ok) {
    const { code, message } = parsed.error;
    return Response.json({ error: { code, message } }, { status: 400 });
  }
  const { locale } = parsed.request;
  const answer = await whenAvailable(searchCatalogue(searchReader(), parsed.request, new Date()));
  if (!answer.available) {
    const error = {
      code: 'search.unavailable',
      message: 'Search does not answer. Try again soon.',
    };
    return Response.json({ error }, { status: 503, headers: { 'retry-after': '30' } });
  }
  const hits = answer.found.hits.map((hit) => {
    const pathOf = hit.kind === 'article' ? paths.article : paths.opportunity;
    return { ...hit, url: pathOf(locale, hit.slug) };
  });
  return Response.json({ ...answer.found, hits });
};
