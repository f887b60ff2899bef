import { createTaxonomyNames, type TaxonomyNames } from '../documents/taxonomy-names.ts';
import { findOtherReadings } from '../text/keyboard-slips.ts';
import { createQueryMatcher } from '../text/query-matcher.ts';
import { findWords } from '../text/words.ts';
import {
  FACET_ATTRIBUTES,
  FACET_NAMES,
  buildCatalogueFilter,
  isOpenAt,
} from './catalogue-filter.ts';
import type { FacetName } from './catalogue-filter.ts';
import type { CatalogueAnswer, CatalogueFacets, DroppedFilter } from './catalogue-answer.ts';
import { toCatalogueHit } from './catalogue-hit.ts';
import { PAGE_SIZE, type CatalogueRequest, type CatalogueSort } from './catalogue-request.ts';
import type { CatalogueSlice, QueryAnswer, SearchReader } from './search-reader.ts';
import {
  askForAllWords,
  hasParts,
  listParts,
  planQueries,
  type PlanContext,
  type PlannedQuery,
} from './strategy.ts';
import { suggestSpelling } from './suggest-spelling.ts';

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
 * Answers a request: the page of hits with what matched marked, the total, and the counts of every
 * facet with its own choice left out. A page beyond the last has no hits and the right totals.
 * Words of which nothing is found exactly are searched as they may have been meant, when that finds
 * something exact.
 *
 * Throws SearchUnavailableError when the server cannot answer within two seconds.
 */
export async function searchCatalogue(
  reader: SearchReader,
  request: CatalogueRequest,
  { now, names = NO_NAMES, memberRegion = null }: SearchCircumstances,
): Promise<CatalogueAnswer> {
  const startedAt = performance.now();
  if (request.query !== '' && findWords(request.query).length === 0) return findNothing(request);
  const asker: Asker = { reader, now, context: { names, memberRegion } };
  const answer = await answerWords(asker, request);
  const isExact = await isFound(asker, request, answer);
  const meant = isExact ? null : await findMeant(asker, request);
  const shown =
    meant === null
      ? await fillUp(asker, request, isExact || !hasParts(request, asker.context) ? answer : null)
      : { ...(await answerWords(asker, { ...request, query: meant })), didYouMean: null };
  return {
    ...shown,
    query: request.query,
    searchedFor: meant,
    tookMs: Math.round(performance.now() - startedAt),
  };
}

/** The answer there is, else what has some of the words; and what the filters hide. */
async function fillUp(
  asker: Asker,
  request: CatalogueRequest,
  known: CatalogueAnswer | null,
): Promise<CatalogueAnswer> {
  const commonness = known === null ? await measureCommonness(asker, request) : undefined;
  const context = commonness ? { ...asker.context, commonness } : asker.context;
  const answer = known ?? (await answerWords({ ...asker, context }, request));
  const withoutFilter = await countWithoutFilters({ ...asker, context }, request, answer);
  return { ...answer, withoutFilter };
}

/** The share of what the filters leave that has each part of the words, from 0 to 1. */
async function measureCommonness(
  { reader, now, context }: Asker,
  request: CatalogueRequest,
): Promise<ReadonlyMap<string, number>> {
  const parts = listParts(request, context);
  const filter = buildCatalogueFilter(request, now);
  const [all, ...counted] = await reader.each(
    ['', ...parts].map((q) => ({ ...COUNT_ONLY, q, filter, matching: 'all' as const })),
  );
  const most = Math.max(1, all?.total ?? 0);
  return new Map(parts.map((part, at) => [part, (counted[at]?.total ?? 0) / most]));
}

/** The answer to signs that are no words, which a server would take for no words at all. */
function findNothing({ query, page }: CatalogueRequest): CatalogueAnswer {
  const facets = { region: {}, kind: {}, interest: {}, level: {}, institutionType: {}, open: {} };
  return {
    ...{ query, page, facets, total: 0, pages: 0, tookMs: 0, hits: [], exact: true },
    ...{ didYouMean: null, searchedFor: null, withoutFilter: [] },
  };
}

/** Whom to ask, when, and what is known. */
interface Asker {
  reader: SearchReader;
  now: Date;
  context: PlanContext;
}

/** The answer to the words as they are. */
async function answerWords(asker: Asker, request: CatalogueRequest): Promise<CatalogueAnswer> {
  const { now, context } = asker;
  const names = context.names.proper;
  const narrowed = FACET_NAMES.filter((name) => request[name].length > 0);
  const queries = planQueries(request, context);
  const [found, opened, ...others] = await askAll(asker.reader, { request, queries }, [
    askForHits(request, now),
    { ...COUNT_ONLY, filter: [...buildCatalogueFilter(request, now), ...isOpenAt(now)] },
    ...narrowed.map((name) => askForFacet(request, now, name)),
  ]);
  if (found === undefined || opened === undefined) throw new RangeError('An answer is missing');
  const { locale } = request;
  const matches = createQueryMatcher(request.query, locale, names);
  const exact = found.hits.length === 0 || found.hits.some((hit) => hit.exact);
  const totals = narrowed.map((filter, at) => ({ filter, total: others[at]?.total ?? 0 }));
  return {
    query: request.query,
    total: found.total,
    page: request.page,
    pages: Math.ceil(found.total / PAGE_SIZE),
    tookMs: 0,
    hits: found.hits.map((document) => toCatalogueHit(document, matches, now)),
    exact,
    facets: readFacets(found, opened, new Map(narrowed.map((name, at) => [name, others[at]]))),
    didYouMean: exact ? null : suggestSpelling(request.query, found.hits, { locale, names }),
    searchedFor: null,
    withoutFilter: found.total > 0 ? [] : totals,
  };
}

/** Whether anything is exact, on this page or – better finds come first – on the first one. */
async function isFound(
  asker: Asker,
  request: CatalogueRequest,
  { total, exact }: CatalogueAnswer,
): Promise<boolean> {
  if (total === 0 || exact) return exact && total > 0;
  return request.page > 1 && (await answerWords(asker, { ...request, page: 1 })).exact;
}

/** The first other reading of the words of which something has every word; null when none has. */
async function findMeant(asker: Asker, request: CatalogueRequest): Promise<string | null> {
  const { reader, now, context } = asker;
  const readings = findOtherReadings(request.query);
  const filter = buildCatalogueFilter(request, now);
  const found = await Promise.all(
    readings.map((query) => {
      const asked = askForAllWords({ ...request, query }, context);
      const queries = asked.map((one) => ({ ...one, filter }));
      return reader.together(queries, { page: 1, hitsPerPage: 1, facets: [] });
    }),
  );
  return readings.find((_reading, at) => found[at]?.hits[0]?.exact === true) ?? null;
}

/** What each filter hides, where it hides all there is. */
async function countWithoutFilters(
  { reader, now, context }: Asker,
  request: CatalogueRequest,
  { total, withoutFilter }: CatalogueAnswer,
): Promise<DroppedFilter[]> {
  if (total > 0) return [];
  const flags = (['open', 'places'] as const).filter((flag) => request[flag]);
  const counted = await askAll(
    reader,
    { request, queries: planQueries(request, context) },
    flags.map((flag) => ({
      ...COUNT_ONLY,
      filter: buildCatalogueFilter({ ...request, [flag]: false }, now),
    })),
  );
  const ofFlags = flags.map((filter, at) => ({ filter, total: counted[at]?.total ?? 0 }));
  return [...withoutFilter, ...ofFlags]
    .filter((dropped) => dropped.total > 0)
    .sort((one, other) => other.total - one.total);
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
  if (questions.length === 0) return Promise.resolve([]);
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
