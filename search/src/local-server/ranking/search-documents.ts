import { DocSet } from '../engine/doc-set.ts';
import type { SearchIndex } from '../engine/search-index.ts';
import { TermMaker } from '../query/make-terms.ts';
import { parseQuery } from '../query/parse-query.ts';
import { buildQueryGraph, END, START, type QueryGraph } from '../query/query-graph.ts';
import type { LocatedTerm } from '../query/query-term.ts';
import type { MatchingStrategy } from '../query/search-request.ts';
import { bucketSort, type BucketSortRequest, type RankedDocuments } from './bucket-sort.ts';
import { rankingRules, type SortCriterion } from './ranking-rules.ts';
import { removalStepsOf } from './words-rule.ts';
import { wordSetsOf, type WordSets } from './word-sets.ts';

export interface SearchDocumentsRequest {
  q: string;
  universe: DocSet;
  strategy: MatchingStrategy;
  sort: readonly SortCriterion[];
  /** Ids of the only fields to search in. */
  fields: ReadonlySet<number> | undefined;
  /** Attribute of which each value is shown once. */
  distinct: string | null;
  from: number;
  length: number;
  detailed: boolean;
  scoreThreshold: number | undefined;
  evaluateUpTo: number | undefined;
  /** See `BucketSortRequest`; not with `distinct` or a threshold, which look at everything. */
  isHopeless: BucketSortRequest['isHopeless'];
}

export interface FoundDocuments extends RankedDocuments {
  /** The query's terms, joined ones included, for highlighting; none without a query. */
  terms: LocatedTerm[];
}

/** Finds and ranks the documents of one index as Meilisearch 1.50 does. */
export function searchDocuments(
  index: SearchIndex,
  request: SearchDocumentsRequest,
): FoundDocuments {
  const sets = wordSetsOf(index, request.fields);
  const maker = new TermMaker(index, sets);
  const parsed = parseQuery(request.q, index, maker);
  const universe = request.universe.clone();
  for (const word of parsed.negativeWords) {
    const term = sets.term(word);
    if (term) universe.andNot(sets.wordDocs(term));
  }
  for (const { phrase } of parsed.negativePhrases) {
    if (phrase) universe.andNot(sets.phraseDocs(phrase));
  }
  const graph = parsed.terms.length > 0 ? buildQueryGraph(parsed.terms, maker) : undefined;
  const { strategy } = request;
  const found = graph ? matchingDocuments(graph, universe, strategy, sets) : universe;
  const ranked = bucketSort({
    rules: rankingRules(index, request.sort, graph && { sets, strategy }),
    graph,
    universe: found,
    from: request.from,
    length: request.length,
    detailed: request.detailed,
    scoreThreshold: request.scoreThreshold,
    evaluateUpTo: request.evaluateUpTo,
    isHopeless: request.isHopeless,
    sameAs: request.distinct === null ? undefined : sameValue(index, request.distinct),
  });
  const terms = graph?.nodes.flatMap(({ term }) => (term ? [term] : [])) ?? [];
  return { ...ranked, terms };
}

/** Documents that match the query with everything given up that the strategy may give up. */
function matchingDocuments(
  graph: QueryGraph,
  universe: DocSet,
  strategy: MatchingStrategy,
  sets: WordSets,
): DocSet {
  const removed = new Set(removalStepsOf(graph, strategy, sets).flat());
  const reached = new Map<number, DocSet>();
  const order = topologicalOrder(graph);
  reached.set(START, universe);
  for (const id of order) {
    const node = graph.nodes[id];
    const before = reached.get(id);
    if (!node || !before || id === END) continue;
    const documents =
      node.term && !removed.has(id) ? before.intersect(sets.subsetDocs(node.term.subset)) : before;
    for (const next of node.successors) {
      const known = reached.get(next);
      if (known) known.or(documents);
      else reached.set(next, documents.clone());
    }
  }
  return reached.get(END) ?? new DocSet();
}

function topologicalOrder(graph: QueryGraph): number[] {
  const order: number[] = [];
  const seen = new Set<number>();
  const visit = (id: number): void => {
    if (seen.has(id)) return;
    seen.add(id);
    for (const next of graph.nodes[id]?.successors ?? []) visit(next);
    order.unshift(id);
  };
  visit(START);
  return order;
}

function sameValue(index: SearchIndex, attribute: string): (docId: number) => DocSet {
  const field = index.facets.field(attribute);
  return (docId) => {
    const same = new DocSet();
    const values = field?.valuesOf[docId];
    if (!field || !values) return same;
    for (const [text] of values.strings) same.addAll(field.strings.get(text) ?? []);
    for (const number of values.numbers) same.addAll(field.numbers.get(number) ?? []);
    return same;
  };
}
