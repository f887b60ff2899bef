import { randomUUID } from 'node:crypto';
import type { SearchRequest } from '../query/search-request.ts';
import type { IndexRecord } from '../store/server-state.ts';
import { countFacets } from './facet-distribution.ts';
import { HitFormatter } from './format-hit.ts';
import { paginationAnswer, paginationOf, rankWindow } from './pagination.ts';
import { rankHits } from './rank-hits.ts';

/** Answers one search as `POST /indexes/:uid/search` does. Throws ApiError. */
export function runSearch(record: IndexRecord, request: SearchRequest) {
  const clock = performance.now();
  const { index } = record;
  const { maxTotalHits } = index.settings.pagination;
  const pagination = paginationOf(request);
  const found = rankHits(record, request, {
    ...rankWindow(pagination, maxTotalHits),
    exhaustive: pagination.kind === 'page',
    detailed: request.showRankingScore || request.showRankingScoreDetails,
  });
  const formatter = new HitFormatter(index, request, found.terms);
  const hits = found.hits.map((hit) => formatter.format(hit));
  const facets = request.facets && countFacets(index, request.facets, found.candidates);
  const count = found.candidates.count();
  const total = pagination.kind === 'page' ? Math.min(count, maxTotalHits) : count;
  return {
    hits,
    query: request.q ?? '',
    processingTimeMs: Math.round(performance.now() - clock),
    ...paginationAnswer(pagination, total),
    ...(facets && { facetDistribution: facets.distribution, facetStats: facets.stats }),
    requestUid: randomUUID(),
  };
}
