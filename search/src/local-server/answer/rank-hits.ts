import { DocSet } from '../engine/doc-set.ts';
import { coversPath } from '../engine/field-paths.ts';
import { cachedForIndex, newIndexCache } from '../engine/index-cache.ts';
import type { SearchIndex } from '../engine/search-index.ts';
import { evaluateFilter } from '../filter/evaluate-filter.ts';
import { readFilter } from '../filter/read-filter.ts';
import { ApiError } from '../http/api-error.ts';
import { readSearchedFields } from '../query/searched-fields.ts';
import type { SearchRequest } from '../query/search-request.ts';
import { readSort } from '../query/sort-criteria.ts';
import { searchDocuments, type FoundDocuments } from '../ranking/search-documents.ts';
import type { ScoreDetail } from '../ranking/score.ts';
import type { IndexRecord } from '../store/server-state.ts';

export interface RankWindow {
  from: number;
  length: number;
  /** Totals are exact (pages), so distinct is applied to everything found. */
  exhaustive: boolean;
  detailed: boolean;
  /** See `BucketSortRequest`. */
  isHopeless?: (details: readonly ScoreDetail[]) => boolean;
}

/** Ranks what a search request finds, checking everything it names. Throws ApiError. */
export function rankHits(
  record: IndexRecord,
  request: SearchRequest,
  window: RankWindow,
): FoundDocuments {
  const { index, uid } = record;
  const distinct = readDistinct(index, request.distinct);
  const scoreThreshold = request.rankingScoreThreshold ?? undefined;
  const { maxTotalHits } = index.settings.pagination;
  const isRankedOnly = distinct === null && scoreThreshold === undefined;
  const found = searchDocuments(index, {
    q: request.q ?? '',
    universe: filteredUniverse(record, request.filter),
    strategy: request.matchingStrategy,
    sort: readSort(index, uid, request.sort),
    fields: readSearchedFields(index, uid, request.attributesToSearchOn),
    distinct,
    from: window.from,
    length: window.length,
    isHopeless: isRankedOnly ? window.isHopeless : undefined,
    detailed: window.detailed || scoreThreshold !== undefined,
    scoreThreshold,
    evaluateUpTo: window.exhaustive && scoreThreshold !== undefined ? maxTotalHits : undefined,
  });
  if (!window.exhaustive || distinct === null) return found;
  return { ...found, candidates: firstOfEachValue(index, distinct, found.candidates) };
}

const filterCache = newIndexCache<DocSet>();

/** The documents a search may find at all: those its filter lets through. Shared: not to be changed. */
function filteredUniverse(record: IndexRecord, filter: unknown): DocSet {
  const code = 'invalid_search_filter';
  const parsed = readFilter(filter, code);
  if (!parsed) return record.index.all.clone();
  const { index, uid } = record;
  return cachedForIndex(filterCache, index, JSON.stringify(filter), () =>
    evaluateFilter(index, parsed, { code, indexUid: uid }),
  );
}

function readDistinct(index: SearchIndex, asked: string | null | undefined): string | null {
  if (asked === undefined || asked === null) return index.settings.distinctAttribute;
  const { filterableAttributes } = index.settings;
  if (filterableAttributes.some((attribute) => coversPath(attribute, asked))) return asked;
  throw new ApiError(
    'invalid_search_distinct',
    `Attribute \`${asked}\` is not filterable and thus, cannot be used as distinct attribute. Available filterable attributes patterns are: \`${[...filterableAttributes].sort().join(', ')}\`.`,
  );
}

function firstOfEachValue(index: SearchIndex, attribute: string, documents: DocSet): DocSet {
  const field = index.facets.field(attribute);
  const seen = new Set<string | number>();
  const kept = new DocSet();
  documents.forEach((docId) => {
    const values = field?.valuesOf[docId];
    const keys = values ? [...values.strings.map(([text]) => text), ...values.numbers] : [];
    if (keys.some((key) => seen.has(key))) return;
    for (const key of keys) seen.add(key);
    kept.add(docId);
  });
  return kept;
}
