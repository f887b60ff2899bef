import { DocSet } from '../engine/doc-set.ts';
import type { FacetValues } from '../engine/facet-index.ts';
import { cachedForIndex, newIndexCache } from '../engine/index-cache.ts';
import type { SearchIndex } from '../engine/search-index.ts';
import type { QueryGraph } from '../query/query-graph.ts';
import type { Bucket, RankingRule } from './ranking-rule.ts';

type SortValue = number | string;

/** Orders by a field: numbers before text, documents without a value last, in both directions. */
export class SortRule implements RankingRule {
  readonly #index: SearchIndex;
  readonly #field: string;
  readonly #ascending: boolean;
  #graph: QueryGraph | undefined;
  #groups: { value: SortValue; ids: number[] }[] = [];
  #at = 0;

  constructor(index: SearchIndex, field: string, ascending: boolean) {
    this.#index = index;
    this.#field = field;
    this.#ascending = ascending;
  }

  start(universe: DocSet, graph: QueryGraph | undefined): void {
    this.#graph = graph;
    this.#at = 0;
    const { values, placeOf } = valueOrder(this.#index, this.#field, this.#ascending);
    const groups = new Map<number, number[]>();
    universe.forEach((docId) => {
      const place = placeOf[docId];
      if (place === undefined) return;
      const ids = groups.get(place);
      if (ids) ids.push(docId);
      else groups.set(place, [docId]);
    });
    this.#groups = [...groups]
      .sort(([one], [other]) => one - other)
      .flatMap(([place, ids]) => {
        const value = values[place];
        return value === undefined ? [] : [{ value, ids }];
      });
  }

  next(universe: DocSet): Bucket | undefined {
    const group = this.#groups[this.#at++];
    return {
      documents: group ? DocSet.of(group.ids).and(universe) : universe.clone(),
      graph: this.#graph,
      score: {
        rule: 'sort',
        field: this.#field,
        ascending: this.#ascending,
        value: group?.value ?? null,
      },
    };
  }
}

/** All values of a field in order, and for each document that has one the place of its own. */
interface ValueOrder {
  values: SortValue[];
  placeOf: (number | undefined)[];
}

const orderCache = newIndexCache<ValueOrder>();

function valueOrder(index: SearchIndex, field: string, ascending: boolean): ValueOrder {
  return cachedForIndex(orderCache, index, `${field} ${ascending}`, () => {
    const valueOf = (index.facets.field(field)?.valuesOf ?? []).map((values) =>
      sortValue(values, ascending),
    );
    const values = [...new Set(valueOf.filter((value) => value !== undefined))];
    values.sort((a, b) => compareValues(a, b, ascending));
    const places = new Map(values.map((value, place) => [value, place]));
    const placeOf = valueOf.map((value) => (value === undefined ? undefined : places.get(value)));
    return { values, placeOf };
  });
}

/** Of several values the one that comes first counts. */
function sortValue(values: FacetValues | undefined, ascending: boolean): SortValue | undefined {
  if (!values) return undefined;
  if (values.numbers.length > 0) {
    return ascending ? Math.min(...values.numbers) : Math.max(...values.numbers);
  }
  const texts = values.strings.map(([normalised]) => normalised).sort();
  return ascending ? texts[0] : texts.at(-1);
}

function compareValues(a: SortValue, b: SortValue, ascending: boolean): number {
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  const order = a < b ? -1 : a > b ? 1 : 0;
  return ascending ? order : -order;
}
