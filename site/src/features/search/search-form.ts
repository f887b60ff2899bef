import { type CatalogueRequest } from '@office/search/query';
import type { Locale } from '@office/search';
import { paths } from '#paths.ts';

/** Parameters of a list that one takes away or adds to by following a link. */
export const FACETS = ['region', 'kind', 'level', 'institutionType', 'interest'] as const;
export type Facet = (typeof FACETS)[number];

/**
 * The query string of a request: only what differs from asking for everything, always in the
 * same order, so that one question has one address.
 */
export function searchParams(request: CatalogueRequest): URLSearchParams {
  const params = new URLSearchParams();
  if (request.query !== '') params.set('q', request.query);
  for (const facet of FACETS) for (const value of request[facet]) params.append(facet, value);
  if (request.open) params.set('open', '1');
  if (request.places) params.set('places', '1');
  if (request.sort !== 'relevance') params.set('sort', request.sort);
  if (request.page > 1) params.set('page', String(request.page));
  return params;
}

/** The address of a changed request. A change of anything but the page leads to page one. */
export function searchHref(
  locale: Locale,
  request: CatalogueRequest,
  change: Partial<CatalogueRequest> = {},
): string {
  return paths.search(locale, searchParams({ ...request, page: 1, ...change }));
}

/** The request without one value of a facet. */
export function withoutValue(
  request: CatalogueRequest,
  facet: Facet,
  value: string,
): Partial<CatalogueRequest> {
  const kept: readonly string[] = request[facet].filter((chosen) => chosen !== value);
  return { [facet]: kept };
}
