import { DocSet } from '../engine/doc-set.ts';
import type { SearchIndex } from '../engine/search-index.ts';
import type { Term } from '../engine/word-index.ts';
import {
  subsetKey,
  subsetPhrases,
  subsetWords,
  type Phrase,
  type TermSubset,
} from '../query/query-term.ts';

/** Words further apart than this are not neighbours at all. */
export const MAX_DISTANCE = 4;

const NONE = new DocSet();

/** Which documents have which words, phrases and pairs; lives for one query. Answers are shared. */
export class WordSets {
  readonly index: SearchIndex;
  readonly #fields: ReadonlySet<number> | undefined;
  readonly #exactFields: ReadonlySet<number>;
  readonly #words = new Map<number, DocSet>();
  readonly #phrases = new Map<string, DocSet>();
  readonly #pairs = new Map<string, DocSet[]>();
  readonly #subsets = new Map<string, DocSet>();

  /** With `fields`, words are only looked for in these (`attributesToSearchOn`). */
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
    this.#words.set(key, docs);
    return docs;
  }

  phraseDocs(phrase: Phrase): DocSet {
    let docs = this.#phrases.get(phrase.key);
    if (!docs) {
      docs = this.#computePhrase(phrase);
      this.#phrases.set(phrase.key, docs);
    }
    return docs;
  }

  /** All documents of a term's derivations. */
  subsetDocs(subset: TermSubset): DocSet {
    const key = subsetKey(subset);
    let docs = this.#subsets.get(key);
    if (docs) return docs;
    docs = this.emptySet();
    for (const { term, derived } of subsetWords(subset)) this.#addWord(docs, term, derived);
    for (const phrase of subsetPhrases(subset)) docs.or(this.phraseDocs(phrase));
    this.#subsets.set(key, docs);
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
      this.#pairs.set(key, sets);
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
    const both = this.emptySet();
    for (const ids of one.documents.values()) both.addAll(ids);
    const second = this.emptySet();
    for (const ids of two.documents.values()) second.addAll(ids);
    both.and(second).forEach((docId) => {
      let closest = MAX_DISTANCE;
      let lastField = -1;
      let lastPosition = 0;
      this.index.words.forEachWord(docId, (termId, fieldId, position) => {
        if (termId === two.id && fieldId === lastField) {
          closest = Math.min(closest, position - lastPosition);
        }
        if (termId === one.id) {
          lastField = fieldId;
          lastPosition = position;
        }
      });
      sets[closest]?.add(docId);
    });
    return sets;
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
