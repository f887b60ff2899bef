import {
  parseCatalogueRequest,
  searchCatalogue,
  type SearchCircumstances,
} from '@office/search/query';
import type { APIRoute } from 'astro';
import { loadTaxonomy } from '#features/catalogue/load-taxonomy.ts';
import type { CmsClient } from '#lib/cms/client.ts';
import { CmsUnavailableError } from '#lib/cms/errors.ts';
import { searchNames } from '#lib/search/search-names.ts';
import { searchReader } from '#lib/search/search-reader.ts';
import { whenAvailable } from '#lib/search/when-available.ts';
import { paths } from '#paths.ts';

/** Search for programs and for instant results; strict about its parameters. */
export const GET: APIRoute = async ({ url, locals }) => {
  const parsed = parseCatalogueRequest(url.searchParams, { strict: true });
  if (!parsed.ok) {
    const { code, message } = parsed.error;
    return Response.json({ error: { code, message } }, { status: 400 });
  }
  const { locale } = parsed.request;
  const circumstances = { now: new Date(), ...(await knownNames(locals.cms)) };
  const answer = await whenAvailable(
    searchCatalogue(searchReader(), parsed.request, circumstances),
  );
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

/** Without the cms search goes on and only recognises fewer names. */
async function knownNames(cms: CmsClient): Promise<Pick<SearchCircumstances, 'names'>> {
  try {
    return { names: searchNames(await loadTaxonomy(cms)) };
  } catch (fault) {
    if (fault instanceof CmsUnavailableError) return {};
    throw fault;
  }
}
