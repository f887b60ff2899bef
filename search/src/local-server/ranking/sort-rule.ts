import { DocSet } from '../engine/doc-set.ts';
import type { FacetValues } from '../engine/facet-index.ts';
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
    const groups = new Map<SortValue, number[]>();
    const field = this.#index.facets.field(this.#field);
    universe.forEach((docId) => {
      const value = sortValue(field?.valuesOf[docId], this.#ascending);
      if (value === undefined) return;
      const ids = groups.get(value);
      if (ids) ids.push(docId);
      else groups.set(value, [docId]);
    });
    this.#groups = [...groups]
      .map(([value, ids]) => ({ value, ids }))
      .sort((a, b) => compareValues(a.value, b.value, this.#ascending));
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
