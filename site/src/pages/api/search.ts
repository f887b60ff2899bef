import { parseCatalogueRequest } from '@office/search/query';
import type { APIRoute } from 'astro';
import { knownTaxonomy } from '#features/catalogue/known-taxonomy.ts';
import { searchOrList } from '#features/search/load-search.ts';
import { CmsUnavailableError } from '#lib/cms/errors.ts';
import { searchNames } from '#lib/search/search-names.ts';
import { paths } from '#paths.ts';

/**
 * Search for programs; strict about its parameters. While search is away it answers with the
 * record's list and says so in `degraded`.
 */
export const GET: APIRoute = async ({ url, locals }) => {
  const parsed = parseCatalogueRequest(url.searchParams, { strict: true });
  if (!parsed.ok) {
    const { code, message } = parsed.error;
    return Response.json({ error: { code, message } }, { status: 400 });
  }
  const { locale } = parsed.request;
  const taxonomy = await knownTaxonomy(locals.cms);
  const names = taxonomy === null ? {} : { names: searchNames(taxonomy) };
  try {
    const { answer, isListed } = await searchOrList(parsed.request, {
      now: new Date(),
      cms: locals.cms,
      ...names,
    });
    const hits = answer.hits.map((hit) => {
      const pathOf = hit.kind === 'article' ? paths.article : paths.opportunity;
      return { ...hit, url: pathOf(locale, hit.slug) };
    });
    return Response.json({ ...answer, hits, ...(isListed ? { degraded: LISTED } : {}) });
  } catch (fault) {
    if (!(fault instanceof CmsUnavailableError)) throw fault;
    const headers = { 'retry-after': '30' };
    return Response.json({ error: UNAVAILABLE }, { status: 503, headers });
  }
};

/** Only in answers that are not what was asked for. */
const LISTED = {
  code: 'search.listed',
  message:
    'Search does not answer. These are all entries of the kinds and regions asked for; words, other filters and the sort were left out of account.',
};

const UNAVAILABLE = {
  code: 'search.unavailable',
  message: 'Search does not answer. Try again soon.',
};
