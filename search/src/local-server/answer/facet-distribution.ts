import type { DocSet } from '../engine/doc-set.ts';
import { coversPath } from '../engine/field-paths.ts';
import type { SearchIndex } from '../engine/search-index.ts';
import { ApiError } from '../http/api-error.ts';
import type { IndexRecord } from '../store/server-state.ts';

export type FacetDistribution = Record<string, Record<string, number>>;
export type FacetStats = Record<string, { min: number; max: number }>;

export interface Facets {
  distribution: FacetDistribution;
  stats: FacetStats;
}

/**
 * Counts the values of the asked facets among documents; `*` asks for all filterable attributes.
 * Throws `invalid_search_facets` for one that is not filterable.
 */
export function countFacets(
  index: SearchIndex,
  asked: readonly string[],
  documents: DocSet,
): Facets {
  const distribution: FacetDistribution = {};
  const stats: FacetStats = {};
  for (const path of facetPaths(index, asked).sort()) {
    const { counts, min, max } = countValues(index, path, documents);
    distribution[path] = Object.fromEntries(orderCounts(index, path, counts));
    if (min <= max) stats[path] = { min, max };
  }
  return { distribution, stats };
}

interface ValueCount {
  label: string;
  count: number;
}

function countValues(index: SearchIndex, path: string, documents: DocSet) {
  const texts = new Map<string, ValueCount>();
  const numbers = new Map<number, number>();
  const field = index.facets.field(path);
  documents.forEach((docId) => {
    const values = field?.valuesOf[docId];
    if (!values) return;
    for (const [normalised, label] of values.strings) {
      const known = texts.get(normalised);
      if (known) known.count++;
      else texts.set(normalised, { label, count: 1 });
    }
    for (const number of values.numbers) numbers.set(number, (numbers.get(number) ?? 0) + 1);
  });
  let min = Infinity;
  let max = -Infinity;
  const counts: ValueCount[] = [];
  for (const number of [...numbers.keys()].sort((a, b) => a - b)) {
    min = Math.min(min, number);
    max = Math.max(max, number);
    counts.push({ label: String(number), count: numbers.get(number) ?? 0 });
  }
  for (const key of [...texts.keys()].sort()) {
    const value = texts.get(key);
    if (value) counts.push(value);
  }
  return { counts, min, max };
}

function orderCounts(index: SearchIndex, path: string, counts: ValueCount[]): [string, number][] {
  const { maxValuesPerFacet } = index.settings.faceting;
  if (facetOrder(index, path) === 'count') counts.sort((a, b) => b.count - a.count);
  return counts.slice(0, maxValuesPerFacet).map(({ label, count }) => [label, count]);
}

/** Adds up the facets of several indexes; values of one name and spelling are one. */
export function mergeFacets(
  parts: readonly { record: IndexRecord; facets: Facets }[],
  maxValues: number | undefined,
): Facets {
  const distribution: FacetDistribution = {};
  const stats: FacetStats = {};
  for (const { record, facets } of parts) {
    for (const [path, counts] of Object.entries(facets.distribution)) {
      const merged = new Map(Object.entries(distribution[path] ?? {}));
      for (const [value, count] of Object.entries(counts)) {
        merged.set(value, (merged.get(value) ?? 0) + count);
      }
      const entries = [...merged];
      if (parts.length > 1) {
        if (facetOrder(record.index, path) === 'count') entries.sort(([, a], [, b]) => b - a);
        else entries.sort(([a], [b]) => (a < b ? -1 : 1));
      }
      const limit = maxValues ?? record.index.settings.faceting.maxValuesPerFacet;
      distribution[path] = Object.fromEntries(entries.slice(0, limit));
    }
    for (const [path, { min, max }] of Object.entries(facets.stats)) {
      const known = stats[path];
      stats[path] = known
        ? { min: Math.min(min, known.min), max: Math.max(max, known.max) }
        : { min, max };
    }
  }
  return { distribution, stats };
}

export function facetOrder(index: SearchIndex, path: string): 'alpha' | 'count' {
  const { sortFacetValuesBy } = index.settings.faceting;
  return sortFacetValuesBy[path] ?? sortFacetValuesBy['*'] ?? 'alpha';
}

function facetPaths(index: SearchIndex, asked: readonly string[]): string[] {
  const { filterableAttributes } = index.settings;
  const isFilterable = (path: string) =>
    filterableAttributes.some((pattern) => coversPath(pattern, path));
  const paths = new Set<string>();
  for (const name of asked) {
    if (!name.includes('*')) {
      if (!isFilterable(name)) throw notFilterable(index, name);
      paths.add(name);
      continue;
    }
    for (const path of index.facets.paths()) {
      if (isFilterable(path) && coversPath(name, path)) paths.add(path);
    }
  }
  return [...paths];
}

function notFilterable(index: SearchIndex, name: string): ApiError {
  const known = [...index.settings.filterableAttributes].sort().join(', ');
  const available = known
    ? `Available filterable attributes patterns are: \`${known}\`.`
    : 'This index does not have configured filterable attributes.';
  return new ApiError(
    'invalid_search_facets',
    `Invalid facet distribution: Pattern \`${name}\` is not filterable. ${available}`,
  );
}
