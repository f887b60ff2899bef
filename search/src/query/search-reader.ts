import type { FederatedMultiSearchParams, MultiSearchQuery } from 'meilisearch';
import { z } from 'zod';
import { askServerAgain, createSearchClient } from '../client.ts';
import { CATALOGUE_INDEX, catalogueDocumentSchema } from '../documents/catalogue-document.ts';

const READ_TIMEOUT_MS = 2_000;

const shownSchema = catalogueDocumentSchema.pick({
  documentId: true,
  kind: true,
  contentLocale: true,
  fallback: true,
  slug: true,
  title: true,
  summary: true,
  body: true,
  regions: true,
  institution: true,
  interests: true,
  level: true,
  deadline: true,
  closed: true,
  placesLeft: true,
  firstPublishedAt: true,
  updatedAt: true,
});

/** Most of a document by far, and not always wanted. */
type LongText = 'title' | 'summary' | 'body';

const foundDocumentSchema = shownSchema
  .extend({
    title: z.string().default(''),
    summary: z.string().default(''),
    body: z.string().default(''),
    _federation: z.object({ queriesPosition: z.number() }).optional(),
    _rankingScoreDetails: z
      .object({
        words: z.object({ matchingWords: z.number(), maxMatchingWords: z.number() }).optional(),
        typo: z.object({ typoCount: z.number() }).optional(),
      })
      .optional(),
  })
  .strip()
  .transform(({ _rankingScoreDetails: details, _federation: federation, ...document }) => ({
    ...document,
    /** Which of several queries found it. */
    queryAt: federation?.queriesPosition ?? 0,
    /** Every word was found, by its letters, stem or another spelling, none by a typing error. */
    exact:
      details?.words?.matchingWords === details?.words?.maxMatchingWords &&
      (details?.typo?.typoCount ?? 0) === 0,
  }));

const answerSchema = z.object({
  hits: z.array(foundDocumentSchema),
  totalHits: z.number(),
  facetDistribution: z.record(z.string(), z.record(z.string(), z.number())).optional(),
});

/** What is read of a document. */
export type FoundDocument = z.infer<typeof foundDocumentSchema>;

const RETRIEVED = Object.keys(shownSchema.shape);

/** One query to the catalogue, in Meilisearch's words where it has them. */
export interface CatalogueQuery {
  /** Already folded or stemmed. */
  q: string;
  /** Conditions that must all hold. */
  filter: string[];
  sort?: string[];
  /** Which words may be missing: none, the last ones (default) or the commonest ones. */
  matching?: 'all' | 'last' | 'frequency';
  /** Texts that are not read, and so are empty. */
  without?: readonly LongText[];
}

/** A query among several that are answered as one list. */
export interface WeightedQuery extends CatalogueQuery {
  weight: number;
  /** What it finds is not exact, whatever it matches. */
  isFilling: boolean;
}

/** Which hits of a query's result, and which attributes to count over all of it. */
export interface CatalogueSlice {
  /** From 1. */
  page: number;
  /** 0 only counts. */
  hitsPerPage: number;
  facets: string[];
}

export interface QueryAnswer {
  hits: FoundDocument[];
  total: number;
  facets: Record<string, Record<string, number>>;
}

/** The way to the catalogue; both methods are one request and throw SearchUnavailableError. */
export interface SearchReader {
  /** Each query's own answer, in order. */
  each(queries: readonly (CatalogueQuery & CatalogueSlice)[]): Promise<QueryAnswer[]>;
  /** One answer of several queries, each document once, the heavier query's finds first. */
  together(queries: readonly WeightedQuery[], slice: CatalogueSlice): Promise<QueryAnswer>;
}

/** Where the catalogue is, and which index it is in; the office's own when none is named. */
export interface CatalogueLocation {
  host: string;
  apiKey: string;
  index?: string;
  /** How long to wait for an answer; two seconds unless said otherwise. */
  timeoutMs?: number;
}

/** Opens the catalogue for reading with a key that may search. No request is made yet. */
export function createSearchReader({
  index = CATALOGUE_INDEX,
  timeoutMs = READ_TIMEOUT_MS,
  ...server
}: CatalogueLocation): SearchReader {
  const client = createSearchClient({ ...server, timeoutMs });
  return {
    async each(queries) {
      const params = {
        queries: queries.map((query) => ({ ...toQuery(index, query), ...toSlice(query) })),
      };
      const response = await askServerAgain(() => client.multiSearch(params));
      return response.results.map(readAnswer);
    },
    async together(queries, slice) {
      const params: FederatedMultiSearchParams = {
        federation: toFederation(index, slice),
        queries: queries.map((query) => ({
          ...toQuery(index, query),
          showRankingScoreDetails: true,
          federationOptions: { weight: query.weight },
        })),
      };
      const answer = readAnswer(await askServerAgain(() => client.multiSearch(params)));
      const hits = answer.hits.map((hit) =>
        queries[hit.queryAt]?.isFilling === true ? { ...hit, exact: false } : hit,
      );
      return { ...answer, hits };
    },
  };
}

function toQuery(indexUid: string, query: CatalogueQuery): MultiSearchQuery {
  const without = new Set<string>(query.without);
  return {
    indexUid,
    q: query.q,
    filter: query.filter,
    attributesToRetrieve: RETRIEVED.filter((name) => !without.has(name)),
    ...(query.sort === undefined ? {} : { sort: query.sort }),
    ...(query.matching === undefined ? {} : { matchingStrategy: query.matching }),
  };
}

function toSlice({ page, hitsPerPage, facets }: CatalogueSlice) {
  return { page, hitsPerPage, ...(facets.length === 0 ? {} : { facets }) };
}

/** The client's type of a federation lacks paging, which the server has. */
function toFederation(index: string, { page, hitsPerPage, facets }: CatalogueSlice) {
  const counted = { facetsByIndex: { [index]: facets }, mergeFacets: {} };
  return { page, hitsPerPage, ...(facets.length === 0 ? {} : counted) };
}

function readAnswer(response: unknown): QueryAnswer {
  const { hits, totalHits, facetDistribution } = answerSchema.parse(response);
  return { hits, total: totalHits, facets: facetDistribution ?? {} };
}
