import { DocSet } from '../engine/doc-set.ts';
import type { FacetField } from '../engine/facet-index.ts';
import { coversPath } from '../engine/field-paths.ts';
import { cachedForIndex, newIndexCache } from '../engine/index-cache.ts';
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

/** Up to so many values of a field are counted by their sets, more by reading the documents. */
const MOST_VALUE_SETS = 200;

/** Each value of a field with who has it; numbers and texts in the order they are shown. */
interface ValueSets {
  numbers: { value: number; documents: DocSet }[];
  texts: { normalised: string; documents: DocSet }[];
}

const valueSetsCache = newIndexCache<ValueSets>();

function countValues(index: SearchIndex, path: string, documents: DocSet) {
  const field = index.facets.field(path);
  if (field === undefined) return { counts: [], min: Infinity, max: -Infinity };
  if (field.strings.size + field.numbers.size > MOST_VALUE_SETS) {
    return countByDocument(field, documents);
  }
  const sets = cachedForIndex(valueSetsCache, index, path, () => valueSetsOf(field));
  let min = Infinity;
  let max = -Infinity;
  const counts: ValueCount[] = [];
  for (const { value, documents: own } of sets.numbers) {
    const count = own.countCommon(documents);
    if (count === 0) continue;
    min = Math.min(min, value);
    max = Math.max(max, value);
    counts.push({ label: String(value), count });
  }
  for (const { normalised, documents: own } of sets.texts) {
    const first = own.firstCommon(documents);
    if (first === undefined) continue;
    const written = field.valuesOf[first]?.strings.find(([text]) => text === normalised);
    counts.push({ label: written?.[1] ?? normalised, count: own.countCommon(documents) });
  }
  return { counts, min, max };
}

function valueSetsOf(field: FacetField): ValueSets {
  return {
    numbers: [...field.numbers]
      .map(([value, ids]) => ({ value, documents: DocSet.of(ids) }))
      .sort((a, b) => a.value - b.value),
    texts: [...field.strings]
      .map(([normalised, ids]) => ({ normalised, documents: DocSet.of(ids) }))
      .sort((a, b) => (a.normalised < b.normalised ? -1 : 1)),
  };
}

function countByDocument(field: FacetField, documents: DocSet) {
  const texts = new Map<string, ValueCount>();
  const numbers = new Map<number, number>();
  documents.forEach((docId) => {
    const values = field.valuesOf[docId];
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
