import { DocSet } from '../engine/doc-set.ts';
import type { QueryGraph } from '../query/query-graph.ts';
import { exactWords, type LocatedTerm } from '../query/query-term.ts';
import { bucketedPosition } from './bucketed-position.ts';
import type { Bucket, RankingRule } from './ranking-rule.ts';
import type { ExactMatchType } from './score.ts';
import type { WordSets } from './word-sets.ts';

const MATCH_TYPES: readonly ExactMatchType[] = ['exactMatch', 'matchesStart', 'noExactMatch'];

/** Words a field may have for Meilisearch to count them. */
const MAX_COUNTED_WORDS = 30;

/** A word of the query and where it must stand. */
interface PlacedWord {
  termId: number;
  position: number;
}

/** A field that is the query, word for word, is best; then one that starts with it. */
export class ExactAttributeRule implements RankingRule {
  readonly #sets: WordSets;
  #graph: QueryGraph | undefined;
  #buckets: DocSet[] = [];
  #at = 0;

  constructor(sets: WordSets) {
    this.#sets = sets;
  }

  start(universe: DocSet, graph: QueryGraph | undefined): void {
    this.#graph = graph;
    this.#at = 0;
    this.#buckets = [new DocSet(), new DocSet()];
    const query = graph && placedWords(graph, this.#sets);
    if (!query) return;
    this.#candidates(query.words, universe).forEach((docId) => {
      const match = matchDocument(this.#sets, docId, query.words, query.size);
      if (match !== undefined) this.#buckets[match]?.add(docId);
    });
  }

  next(universe: DocSet): Bucket | undefined {
    const at = Math.min(this.#at, MATCH_TYPES.length - 1);
    this.#at++;
    const matchType = MATCH_TYPES[at] ?? 'noExactMatch';
    const bucket = this.#buckets[at];
    return {
      documents: bucket ? bucket.and(universe) : universe.clone(),
      graph: this.#graph,
      score: { rule: 'exactAttribute', rank: { rank: MATCH_TYPES.length - at, max: 3 }, matchType },
    };
  }

  #candidates(words: readonly PlacedWord[], universe: DocSet): DocSet {
    const candidates = universe.clone();
    for (const { termId } of words) {
      const term = this.#sets.index.words.termById(termId);
      if (term) candidates.and(this.#sets.wordDocs(term));
    }
    return candidates;
  }
}

/** The query's exact words with their places; nothing when a word is missing or not in the index. */
function placedWords(
  graph: QueryGraph,
  sets: WordSets,
): { words: PlacedWord[]; size: number } | undefined {
  const byTerm = new Map<number, LocatedTerm>();
  for (const { term } of graph.nodes) {
    if (term && exactWords(term.subset) && !byTerm.has(term.firstTerm)) {
      byTerm.set(term.firstTerm, term);
    }
  }
  const words: PlacedWord[] = [];
  let size = 0;
  for (let number = 0; number < byTerm.size; number++) {
    const located = byTerm.get(number);
    if (!located) return undefined;
    size += located.end - located.start + 1;
    for (const [offset, word] of (exactWords(located.subset) ?? []).entries()) {
      if (word === null) continue;
      const term = sets.term(word);
      if (!term) return undefined;
      words.push({ termId: term.id, position: bucketedPosition(located.start + offset) });
    }
  }
  return words.length > 0 ? { words, size } : undefined;
}

/** 0: a field has just these words; 1: a field has them, each somewhere in its place. */
function matchDocument(
  sets: WordSets,
  docId: number,
  words: readonly PlacedWord[],
  size: number,
): 0 | 1 | undefined {
  const placed = words.map(() => false);
  const fieldsOf = words.map(() => new Set<number>());
  const counts = new Map<number, number>();
  sets.index.words.forEachWord(docId, (termId, fieldId, position) => {
    counts.set(fieldId, (counts.get(fieldId) ?? 0) + 1);
    for (const [at, word] of words.entries()) {
      if (word.termId !== termId) continue;
      if (sets.isSearched(fieldId)) fieldsOf[at]?.add(fieldId);
      if (bucketedPosition(position) === word.position) placed[at] = true;
    }
  });
  if (!placed.every(Boolean)) return undefined;
  let match: 0 | 1 | undefined;
  for (const [fieldId, count] of counts) {
    if (!fieldsOf.every((fields) => fields.has(fieldId))) continue;
    if (count === size && count <= MAX_COUNTED_WORDS) return 0;
    match = 1;
  }
  return match;
}
