import { z } from 'zod';
import { queryBoolean, queryCount, queryList } from '../http/query-input.ts';

const count = z
  .number('expected a positive integer')
  .int('expected a positive integer')
  .nonnegative('expected a positive integer');
const names = z.array(z.string(), 'expected an array');
const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);

export const MATCHING_STRATEGIES = ['last', 'all', 'frequency'] as const;
export type MatchingStrategy = (typeof MATCHING_STRATEGIES)[number];

const threshold = z.number().min(0).max(1);

/** The body of a search; `null` is the same as absent. Unknown fields are refused. */
export const searchSchema = z.strictObject({
  q: z.string().nullish(),
  offset: count.nullish(),
  limit: count.nullish(),
  page: count.nullish(),
  hitsPerPage: count.nullish(),
  attributesToRetrieve: names.nullish(),
  attributesToCrop: names.nullish(),
  cropLength: count.nullish().transform((value) => value ?? 10),
  cropMarker: z
    .string()
    .nullish()
    .transform((value) => value ?? '…'),
  attributesToHighlight: names.nullish(),
  highlightPreTag: z
    .string()
    .nullish()
    .transform((value) => value ?? '<em>'),
  highlightPostTag: z
    .string()
    .nullish()
    .transform((value) => value ?? '</em>'),
  showMatchesPosition: flag,
  filter: z.unknown().optional(),
  sort: names.nullish(),
  distinct: z.string().nullish(),
  facets: names.nullish(),
  matchingStrategy: z
    .enum(MATCHING_STRATEGIES)
    .nullish()
    .transform((value) => value ?? 'last'),
  attributesToSearchOn: names.nullish(),
  rankingScoreThreshold: threshold.nullish(),
  showRankingScore: flag,
  showRankingScoreDetails: flag,
});
export type SearchRequest = z.output<typeof searchSchema>;

export const searchRules = {
  codePrefix: 'search',
  codes: { indexUid: 'index_uid', federationOptions: 'multi_search_federation_options' },
};

/** The query string of `GET /indexes/:uid/search`, as text. */
export const searchQuerySchema = z.strictObject({
  q: z.string().optional(),
  offset: queryCount.optional(),
  limit: queryCount.optional(),
  page: queryCount.optional(),
  hitsPerPage: queryCount.optional(),
  attributesToRetrieve: queryList.optional(),
  attributesToCrop: queryList.optional(),
  cropLength: queryCount.optional(),
  cropMarker: z.string().optional(),
  attributesToHighlight: queryList.optional(),
  highlightPreTag: z.string().optional(),
  highlightPostTag: z.string().optional(),
  showMatchesPosition: queryBoolean.optional(),
  filter: z.string().optional(),
  sort: queryList.optional(),
  distinct: z.string().optional(),
  facets: queryList.optional(),
  matchingStrategy: z.enum(MATCHING_STRATEGIES).optional(),
  attributesToSearchOn: queryList.optional(),
  rankingScoreThreshold: z.string().transform(Number).pipe(threshold).optional(),
  showRankingScore: queryBoolean.optional(),
  showRankingScoreDetails: queryBoolean.optional(),
});
