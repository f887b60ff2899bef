import { DocSet } from '../engine/doc-set.ts';
import { cachedForIndex, newIndexCache } from '../engine/index-cache.ts';
import type { SearchIndex } from '../engine/search-index.ts';
import type { Term } from '../engine/word-index.ts';
import { subsetPhrases, subsetWords, type Phrase, type TermSubset } from '../query/query-term.ts';

/** Words further apart than this are not neighbours at all. */
export const MAX_DISTANCE = 4;

const NONE = new DocSet();
const NO_WORDS = new Uint32Array();

/** So many sets of each kind are kept. */
const MOST_KEPT = 500;

const setsCache = newIndexCache<WordSets>();

/**
 * The sets of an index as it is now: the queries of a federated search, and searches after each
 * other, ask for the same words. With `fields`, words are only looked for in these
 * (`attributesToSearchOn`).
 */
export function wordSetsOf(index: SearchIndex, fields?: ReadonlySet<number>): WordSets {
  const key = fields === undefined ? '*' : [...fields].sort((a, b) => a - b).join();
  return cachedForIndex(setsCache, index, key, () => new WordSets(index, fields));
}

/** Which documents have which words, phrases and pairs. Answers are shared: not to be changed. */
export class WordSets {
  readonly index: SearchIndex;
  readonly #fields: ReadonlySet<number> | undefined;
  readonly #exactFields: ReadonlySet<number>;
  readonly #words = new Map<number, DocSet>();
  readonly #phrases = new Map<string, DocSet>();
  readonly #pairs = new Map<string, DocSet[]>();
  readonly #subsets = new Map<string, DocSet>();

  constructor(index: SearchIndex, fields?: ReadonlySet<number>) {
    this.index = index;
    this.#fields = fields;
    this.#exactFields = new Set(
      index.words.fields.filter((field) => field.exact).map((field) => field.id),
    );
  }

  /** An empty set with room for every document. */
  emptySet(): DocSet {
    return DocSet.sized(this.index.documents.length);
  }

  isSearched(fieldId: number): boolean {
    return this.#fields?.has(fieldId) ?? true;
  }

  term(word: string): Term | undefined {
    return this.index.words.term(word);
  }

  wordDocs(term: Term, derived = false): DocSet {
    const key = term.id * 2 + (derived ? 1 : 0);
    let docs = this.#words.get(key);
    if (docs) return docs;
    docs = this.emptySet();
    this.#addWord(docs, term, derived);
    keep(this.#words, key, docs);
    return docs;
  }

  phraseDocs(phrase: Phrase): DocSet {
    let docs = this.#phrases.get(phrase.key);
    if (!docs) {
      docs = this.#computePhrase(phrase);
      keep(this.#phrases, phrase.key, docs);
    }
    return docs;
  }

  /** All documents of a term's derivations. */
  subsetDocs(subset: TermSubset): DocSet {
    const { term, zero, one, two, mandatory } = subset;
    const key = `${term.key}|${zero}${one}${two}${mandatory}`;
    let docs = this.#subsets.get(key);
    if (docs) return docs;
    docs = this.emptySet();
    for (const word of subsetWords(subset)) this.#addWord(docs, word.term, word.derived);
    for (const phrase of subsetPhrases(subset)) docs.or(this.phraseDocs(phrase));
    keep(this.#subsets, key, docs);
    return docs;
  }

  /** Documents where a derivation of the term (the first word, of a phrase) stands in a field. */
  subsetDocsInField(subset: TermSubset, fieldId: number): DocSet {
    const docs = this.emptySet();
    if (!this.isSearched(fieldId)) return docs;
    for (const { term } of subsetWords(subset)) docs.addAll(term.documents.get(fieldId) ?? []);
    for (const phrase of subsetPhrases(subset)) {
      const first = phrase.words.find((word) => word !== null) ?? undefined;
      const term = first === undefined ? undefined : this.term(first);
      const inField = term?.documents.get(fieldId);
      if (inField) docs.or(DocSet.of(inField).and(this.phraseDocs(phrase)));
    }
    return docs;
  }

  /** Documents whose closest pair of these words, the first before the second, is so far apart. */
  pairDocs(first: string, second: string, distance: number): DocSet {
    const one = this.term(first);
    const two = this.term(second);
    if (!one || !two) return NONE;
    const key = `${one.id},${two.id}`;
    let sets = this.#pairs.get(key);
    if (!sets) {
      sets = this.#computePairs(one, two);
      keep(this.#pairs, key, sets);
    }
    return sets[distance] ?? NONE;
  }

  #addWord(docs: DocSet, term: Term, derived: boolean): void {
    for (const [fieldId, ids] of term.documents) {
      if (!this.isSearched(fieldId) || (derived && this.#exactFields.has(fieldId))) continue;
      docs.addAll(ids);
    }
  }

  #computePairs(one: Term, two: Term): DocSet[] {
    const sets = Array.from({ length: MAX_DISTANCE }, () => this.emptySet());
    const seen = this.emptySet();
    for (const [fieldId, ids] of one.documents) {
      const others = two.documents.get(fieldId);
      if (others === undefined) continue;
      const [fewer, more] = ids.length < others.length ? [ids, others] : [others, ids];
      const rest = this.emptySet();
      rest.addAll(more);
      for (const docId of fewer) {
        if (!rest.has(docId) || seen.has(docId)) continue;
        seen.add(docId);
        sets[this.#closest(docId, one.id, two.id)]?.add(docId);
      }
    }
    return sets;
  }

  #closest(docId: number, first: number, second: number): number {
    const words = this.index.words.flatWords(docId) ?? NO_WORDS;
    let closest = MAX_DISTANCE;
    let last = -1;
    for (let at = 0; at < words.length; at += 2) {
      const termId = words[at];
      if (termId !== first && termId !== second) continue;
      const place = words[at + 1] ?? 0;
      if (termId === second && last >= 0 && place >>> 16 === last >>> 16) {
        closest = Math.min(closest, place - last);
        if (closest === 1) return closest;
      }
      if (termId === first) last = place;
    }
    return closest;
  }

  /** Every window of three words must be close together, as Meilisearch checks phrases. */
  #computePhrase(phrase: Phrase): DocSet {
    const { words } = phrase;
    let docs: DocSet | undefined;
    for (const word of words) {
      if (word === null) continue;
      const term = this.term(word);
      if (!term) return NONE;
      docs = docs ? docs.and(this.wordDocs(term)) : this.wordDocs(term).clone();
    }
    if (!docs) return NONE;
    const size = Math.min(words.length, 3);
    for (let start = 0; start + size <= words.length; start++) {
      for (let left = start; left < start + size; left++) {
        for (let right = left + 1; right < start + size; right++) {
          const first = words[left];
          const second = words[right];
          if (typeof first === 'string' && typeof second === 'string') {
            docs.and(this.#withinDistance(first, second, right - left));
          }
        }
      }
    }
    return docs;
  }

  #withinDistance(first: string, second: string, distance: number): DocSet {
    if (distance === 1) return this.pairDocs(first, second, 1);
    const docs = this.emptySet();
    for (let near = 1; near <= distance; near++) docs.or(this.pairDocs(first, second, near));
    return docs;
  }
}

function keep<K, V>(kept: Map<K, V>, key: K, value: V): void {
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, value);
}
