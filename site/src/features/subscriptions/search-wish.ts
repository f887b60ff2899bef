import { OPPORTUNITY_KINDS, type TaxonomyNames } from '@office/search';
import { suggestNames, type CatalogueRequest } from '@office/search/query';
import type { Taxonomy } from '#lib/cms/resources/taxonomy.ts';

/** What of a search a subscription can keep, by the parameters of the search. */
export interface SearchWish {
  region: string[];
  kind: string[];
  interest: string[];
}

/**
 * The kinds, regions and interests of a search, those its words name included: `gəncədə` is a
 * region, `ekologiya` an interest. Other words cannot be subscribed to.
 */
export function wishOfSearch(
  request: Pick<CatalogueRequest, 'query' | 'region' | 'kind' | 'interest'>,
  names: TaxonomyNames,
): SearchWish {
  const words = request.query.split(/\s+/).filter((word) => word.length >= SHORTEST_NAME);
  const named = words.flatMap((word) => names.regionsNamed(word));
  const meant = suggestNames(request.query, names).filter(({ type }) => type === 'interest');
  const interests = request.query.length >= SHORTEST_NAME ? meant.map(({ key }) => key) : [];
  return {
    region: [...new Set([...request.region, ...named])],
    kind: OPPORTUNITY_KINDS.filter((kind) => request.kind.includes(kind)),
    interest: [...new Set([...request.interest, ...interests])],
  };
}

const SHORTEST_NAME = 4;

export function wishParams(wish: SearchWish): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of WISH_NAMES) for (const value of wish[name]) params.append(name, value);
  return params;
}

const WISH_NAMES = ['region', 'kind', 'interest'] as const;

/** The fields of the form that a link from a search fills in; what is not known is left out. */
export function wishedFields(
  params: URLSearchParams,
  taxonomy: Taxonomy,
): Record<'regions' | 'kinds' | 'interests', string[]> {
  const known = (name: (typeof WISH_NAMES)[number], keys: readonly string[]) =>
    keys.filter((key) => params.getAll(name).includes(key));
  return {
    regions: known(
      'region',
      taxonomy.regions.map(({ key }) => key),
    ),
    kinds: known('kind', OPPORTUNITY_KINDS),
    interests: known(
      'interest',
      taxonomy.interests.map(({ key }) => key),
    ),
  };
}
