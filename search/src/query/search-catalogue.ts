import { createTaxonomyNames, type TaxonomyNames } from '../documents/taxonomy-names.ts';
import { createQueryMatcher } from '../text/query-matcher.ts';
import {
  FACET_ATTRIBUTES,
  FACET_NAMES,
  buildCatalogueFilter,
  isOpenAt,
} from './catalogue-filter.ts';
import type { FacetName } from './catalogue-filter.ts';
import type { CatalogueAnswer, CatalogueFacets } from './catalogue-answer.ts';
import { toCatalogueHit } from './catalogue-hit.ts';
import { PAGE_SIZE, type CatalogueRequest, type CatalogueSort } from './catalogue-request.ts';
import type { CatalogueSlice, QueryAnswer, SearchReader } from './search-reader.ts';
import { planQueries, type PlannedQuery } from './strategy.ts';

const SORTS: Readonly<Record<CatalogueSort, readonly string[]>> = {
  relevance: [],
  deadline: ['closed:asc', 'deadline:asc'],
  newest: ['firstPublishedAt:desc'],
};

/** Without words there is nothing to be relevant to: what is open and new comes first. */
const SORT_WITHOUT_WORDS = ['closed:asc', 'firstPublishedAt:desc'];

/** What is known beside the request. */
export interface SearchCircumstances {
  now: Date;
  /** Names of the taxonomies, by which places are recognised. */
  names?: TaxonomyNames;
  /** The region of the member who asks; visitors have none. */
  memberRegion?: string | null;
}

const NO_NAMES = createTaxonomyNames({ regions: [], institutions: [], interests: [] });

/** One question and the part of its result that is wanted. */
interface Question extends CatalogueSlice {
  filter: string[];
}

/**
 * Answers a request: the page of hits with what matched marked, the total, and the
 * counts of every facet with its own choice left out. A page beyond the last has no hits and the
 * right totals.
 *
 * Throws SearchUnavailableError when the server cannot answer within two seconds.
 */
export async function searchCatalogue(
  reader: SearchReader,
  request: CatalogueRequest,
  { now, names = NO_NAMES, memberRegion = null }: SearchCircumstances,
): Promise<CatalogueAnswer> {
  const startedAt = performance.now();
  const narrowed = FACET_NAMES.filter((name) => request[name].length > 0);
  const queries = planQueries(request, { names, memberRegion });
  const [found, opened, ...others] = await askAll(reader, { request, queries }, [
    askForHits(request, now),
    { ...COUNT_ONLY, filter: [...buildCatalogueFilter(request, now), ...isOpenAt(now)] },
    ...narrowed.map((name) => askForFacet(request, now, name)),
  ]);
  const matches = createQueryMatcher(request.query, request.locale, names.proper);
  if (found === undefined || opened === undefined) throw new RangeError('An answer is missing');
  return {
    query: request.query,
    total: found.total,
    page: request.page,
    pages: Math.ceil(found.total / PAGE_SIZE),
    tookMs: Math.round(performance.now() - startedAt),
    hits: found.hits.map((document) => toCatalogueHit(document, matches, now)),
    exact: found.hits.length === 0 || found.hits.some(({ exact }) => exact),
    facets: readFacets(found, opened, new Map(narrowed.map((name, at) => [name, others[at]]))),
    didYouMean: null,
  };
}

const COUNT_ONLY = { page: 1, hitsPerPage: 0, facets: [] } satisfies CatalogueSlice;

function askForHits(request: CatalogueRequest, now: Date): Question {
  return {
    page: request.page,
    hitsPerPage: PAGE_SIZE,
    facets: Object.values(FACET_ATTRIBUTES),
    filter: buildCatalogueFilter(request, now),
  };
}

function askForFacet(request: CatalogueRequest, now: Date, name: FacetName): Question {
  return {
    ...COUNT_ONLY,
    facets: [FACET_ATTRIBUTES[name]],
    filter: buildCatalogueFilter(request, now, name),
  };
}

/**
 * Questions without words go in one request. With words, hits and counts must come from the same
 * union of folded and stemmed finds; a federated request gives one such union, so each question is
 * a request of its own, all at once.
 */
function askAll(
  reader: SearchReader,
  { request, queries }: { request: CatalogueRequest; queries: readonly PlannedQuery[] },
  questions: readonly Question[],
): Promise<QueryAnswer[]> {
  if (queries.length === 0) {
    const sort = [...(request.sort === 'relevance' ? SORT_WITHOUT_WORDS : SORTS[request.sort])];
    return reader.each(questions.map((question) => ({ ...question, q: '', sort })));
  }
  const sort = [...SORTS[request.sort]];
  return Promise.all(
    questions.map(({ filter, ...slice }) =>
      reader.together(
        queries.map((query) => ({
          ...query,
          filter: [...filter, ...query.filter],
          ...(sort.length === 0 ? {} : { sort }),
        })),
        slice,
      ),
    ),
  );
}

function readFacets(
  found: QueryAnswer,
  opened: QueryAnswer,
  narrowed: ReadonlyMap<FacetName, QueryAnswer | undefined>,
): CatalogueFacets {
  const countsOf = (name: FacetName) =>
    (narrowed.get(name) ?? found).facets[FACET_ATTRIBUTES[name]] ?? {};
  return {
    region: countsOf('region'),
    kind: countsOf('kind'),
    interest: countsOf('interest'),
    level: countsOf('level'),
    institutionType: countsOf('institutionType'),
    open: opened.total === 0 ? {} : { '1': opened.total },
  };
}
