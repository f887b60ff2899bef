import { randomUUID } from 'node:crypto';
import type { DocSet } from '../engine/doc-set.ts';
import { evaluateFilter } from '../filter/evaluate-filter.ts';
import { readFilter } from '../filter/read-filter.ts';
import type { SearchRequest } from '../query/search-request.ts';
import { searchDocuments, type RankedDocuments } from '../ranking/search-documents.ts';
import type { IndexRecord } from '../store/server-state.ts';
import { countFacets } from './facet-distribution.ts';
import { paginationAnswer, paginationOf, rankWindow } from './pagination.ts';
import { selectFields } from './select-fields.ts';

/** Answers one search as `POST /indexes/:uid/search` does. Throws ApiError. */
export function runSearch(record: IndexRecord, request: SearchRequest) {
  const clock = performance.now();
  const { index } = record;
  const { maxTotalHits } = index.settings.pagination;
  const pagination = paginationOf(request);
  const ranked = rankHits(record, request, rankWindow(pagination, maxTotalHits));
  const hits = ranked.hits.map((hit) => {
    const document = index.documents[hit.docId] ?? {};
    const shown = selectFields(document, request.attributesToRetrieve ?? ['*']);
    return request.showRankingScore ? { ...shown, _rankingScore: hit.score } : { ...shown };
  });
  const facets = request.facets ? countFacets(index, request.facets, ranked.candidates) : undefined;
  const total = Math.min(ranked.candidates.count(), maxTotalHits);
  return {
    hits,
    query: request.q ?? '',
    processingTimeMs: Math.round(performance.now() - clock),
    ...paginationAnswer(pagination, total),
    ...(facets && { facetDistribution: facets.distribution, facetStats: facets.stats }),
    requestUid: randomUUID(),
  };
}

/** The documents a search may find at all: those its filter lets through. */
export function filteredUniverse(record: IndexRecord, filter: unknown): DocSet {
  const code = 'invalid_search_filter';
  const parsed = readFilter(filter, code);
  if (!parsed) return record.index.all.clone();
  return evaluateFilter(record.index, parsed, { code, indexUid: record.uid });
}

export function rankHits(
  record: IndexRecord,
  request: SearchRequest,
  window: { from: number; length: number },
): RankedDocuments {
  return searchDocuments(record.index, {
    q: request.q ?? '',
    universe: filteredUniverse(record, request.filter),
    strategy: request.matchingStrategy,
    ...window,
  });
}
