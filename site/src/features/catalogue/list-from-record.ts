import { pageSlug } from '@office/search';
import type { CatalogueAnswer, CatalogueHit, CatalogueRequest } from '@office/search/query';
import type { CmsClient } from '#lib/cms/client.ts';
import { readCatalogueList, type CatalogueList } from '#lib/cms/resources/catalogue-list.ts';
import { escapeXml } from '#lib/xml/escape-xml.ts';

/**
 * What stands in for search while it is away: entries of the request's kinds and regions, open or
 * all. Words, other filters and the sort are left out of account, and nothing is counted but the
 * whole and what is open. Throws `CmsUnavailableError`.
 */
export async function listFromRecord(
  cms: CmsClient,
  request: CatalogueRequest,
): Promise<CatalogueAnswer> {
  const { locale, kind, region, open, page } = request;
  const list = await readCatalogueList(cms, {
    locale,
    kinds: kind,
    regionKeys: region,
    open,
    page,
  });
  return {
    query: request.query,
    total: list.total,
    page,
    pages: list.pages,
    tookMs: 0,
    hits: list.entries.map(toHit),
    exact: true,
    facets: {
      region: {},
      kind: {},
      interest: {},
      level: {},
      institutionType: {},
      open: list.openCount === 0 ? {} : { '1': list.openCount },
    },
    didYouMean: null,
    searchedFor: null,
    withoutFilter: [],
  };
}

function toHit(entry: CatalogueList['entries'][number]): CatalogueHit {
  const { documentId, title, summary, deadline } = entry;
  return {
    id: documentId,
    kind: entry.kind,
    slug: pageSlug(title, documentId),
    title,
    summary,
    titleHtml: escapeXml(title),
    snippetHtml: escapeXml(summary),
    regions: entry.regionKeys,
    institution: entry.institutionKey,
    interests: entry.interestKeys,
    level: entry.level,
    deadline: deadline?.toISOString() ?? null,
    open: entry.open,
    placesLeft: entry.placesLeft,
    fallback: entry.fallback,
    exact: true,
  };
}
