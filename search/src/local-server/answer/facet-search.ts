import { coversPath } from '../engine/field-paths.ts';
import { ApiError } from '../http/api-error.ts';
import type { SearchRequest } from '../query/search-request.ts';
import type { IndexRecord } from '../store/server-state.ts';
import { normaliseWord } from '../words/normalise.ts';
import { facetOrder } from './facet-distribution.ts';
import { prefixDistance } from './prefix-distance.ts';
import { rankHits } from './rank-hits.ts';

export interface FacetSearchRequest {
  facetName: string;
  facetQuery: string | undefined;
  /** Restricts to the values of what a search finds. */
  search: SearchRequest;
}

/** Searches among the values of one facet, by prefix and with typos. Throws ApiError. */
export function facetSearch(record: IndexRecord, request: FacetSearchRequest) {
  const clock = performance.now();
  const { index } = record;
  const { facetName, facetQuery, search } = request;
  assertFacetSearchable(record, facetName);
  const { candidates } = rankHits(record, search, {
    from: 0,
    length: 0,
    exhaustive: false,
    detailed: false,
  });
  const query = facetQuery === undefined ? undefined : normaliseText(facetQuery);
  const hits: { value: string; count: number }[] = [];
  const field = index.facets.field(facetName);
  for (const [text, ids] of field?.strings ?? []) {
    const count = ids.reduce((sum, docId) => sum + (candidates.has(docId) ? 1 : 0), 0);
    if (count === 0) continue;
    const first = field?.valuesOf[ids[0] ?? -1];
    const value = first?.strings.find(([normalised]) => normalised === text)?.[1] ?? text;
    if (query === undefined || matches(record, query, value)) hits.push({ value, count });
  }
  const byCount = facetOrder(index, facetName) === 'count';
  hits.sort((a, b) =>
    byCount ? b.count - a.count || (a.value < b.value ? 1 : -1) : a.value < b.value ? -1 : 1,
  );
  return {
    facetHits: hits.slice(0, index.settings.faceting.maxValuesPerFacet),
    facetQuery: facetQuery ?? null,
    processingTimeMs: Math.round(performance.now() - clock),
  };
}

function matches({ index }: IndexRecord, query: string, value: string): boolean {
  const { enabled, minWordSizeForTypos, disableOnWords } = index.settings.typoTolerance;
  const text = normaliseText(value);
  if (disableOnWords.includes(query)) return text === query;
  const size = Buffer.byteLength(query);
  let typos = 0;
  if (enabled && size >= minWordSizeForTypos.oneTypo) typos++;
  if (enabled && size >= minWordSizeForTypos.twoTypos) typos++;
  return prefixDistance(query, text, typos) <= typos;
}

function normaliseText(text: string): string {
  return normaliseWord(text.trim());
}

function assertFacetSearchable({ index, uid }: IndexRecord, name: string): void {
  const { filterableAttributes, facetSearch: isOn } = index.settings;
  if (!isOn) {
    throw new ApiError('facet_search_disabled', 'The facet search is disabled for this index');
  }
  if (filterableAttributes.some((attribute) => coversPath(attribute, name))) return;
  const known = [...filterableAttributes].sort().join(', ');
  throw new ApiError(
    'invalid_facet_search_facet_name',
    `Attribute \`${name}\` is not facet-searchable. Available facet-searchable attributes patterns of index \`${uid}\` are: \`${known}\`. To make it facet-searchable add it to the \`filterableAttributes\` index settings.`,
  );
}
