import { cachedForIndex, newIndexCache } from '../engine/index-cache.ts';
import type { SearchIndex } from '../engine/search-index.ts';
import type { Term } from '../engine/word-index.ts';
import type { WordSets } from '../ranking/word-sets.ts';
import { MAX_WORD_BYTES } from '../words/tokenise.ts';
import { phraseOf, type Phrase, type QueryTerm, type TypoDerivations } from './query-term.ts';
import { synonymsOf } from './synonyms.ts';
import { typoWords, type TypoMatch } from './typo-words.ts';

/** Meilisearch's bounds for how many words a typo may stand for. */
const MAX_ONE_TYPO = 150;
const MAX_TWO_TYPOS = 50;

/** Meilisearch keeps prefixes up to this many bytes ready when they start so many words. */
const COMMON_PREFIX_BYTES = 4;
const COMMON_PREFIX_WORDS = 100;

const typoCache = newIndexCache<TypoMatch[]>();
const splitCache = newIndexCache<Phrase | null>();

/** Makes query terms over one index; each term made gets the next id. */
export class TermMaker {
  readonly #index: SearchIndex;
  readonly #sets: WordSets;
  readonly #exactWords: Set<string>;
  #nextId = 0;

  constructor(index: SearchIndex, sets: WordSets) {
    this.#index = index;
    this.#sets = sets;
    this.#exactWords = new Set(index.settings.typoTolerance.disableOnWords);
  }

  /** How many typos a word may have, by its length and the settings. */
  allowedTypos(word: string): 0 | 1 | 2 {
    const { enabled, minWordSizeForTypos } = this.#index.settings.typoTolerance;
    const length = [...word].length;
    if (!enabled || length < minWordSizeForTypos.oneTypo || this.#exactWords.has(word)) return 0;
    return length < minWordSizeForTypos.twoTypos ? 1 : 2;
  }

  word(word: string, isPrefix: boolean): QueryTerm {
    const allowed = isPrefix && this.#index.settings.prefixSearch === 'indexingTime';
    return this.#term(word, this.allowedTypos(word), allowed, null);
  }

  phrase(words: (string | null)[]): QueryTerm {
    const phrase = phraseOf(words);
    return {
      id: this.#nextId++,
      key: `"${phrase.key}`,
      original: words.map((word) => word ?? '').join(' '),
      ngramWords: null,
      isPrefix: false,
      maxTypos: 0,
      phrase,
      exact: undefined,
      prefixOf: [],
      isCommonPrefix: false,
      synonyms: [],
      typos: () => ({ one: [], two: [], split: null }),
      computedTypos: () => undefined,
    };
  }

  /** Neighbouring words written as one; joining costs the typos it would else allow. */
  ngram(terms: readonly QueryTerm[]): QueryTerm | undefined {
    const words = terms.map((term) => term.original);
    const joined = words.join('');
    if (Buffer.byteLength(joined) > MAX_WORD_BYTES) return undefined;
    const typos = Math.max(0, this.allowedTypos(joined) - (terms.length - 1));
    const isPrefix = terms.at(-1)?.isPrefix ?? false;
    const term = this.#term(joined, typos === 2 ? 2 : typos === 1 ? 1 : 0, isPrefix, words);
    term.synonyms.push(...synonymsOf(this.#index, words));
    return term;
  }

  #term(
    word: string,
    maxTypos: 0 | 1 | 2,
    isPrefix: boolean,
    ngramWords: string[] | null,
  ): QueryTerm {
    const { terms } = this.#index.words;
    const prefixOf: Term[] = [];
    if (isPrefix) {
      for (const term of terms.atPrefix(word).values()) if (term.text !== word) prefixOf.push(term);
    }
    const exact = this.#index.words.term(word);
    const wordCount = prefixOf.length + (exact ? 1 : 0);
    let typos: TypoDerivations | undefined;
    return {
      id: this.#nextId++,
      key: `${ngramWords?.join(' ') ?? word}|${maxTypos}${isPrefix}`,
      original: word,
      ngramWords,
      isPrefix,
      maxTypos,
      phrase: null,
      exact,
      prefixOf,
      isCommonPrefix:
        isPrefix &&
        Buffer.byteLength(word) <= COMMON_PREFIX_BYTES &&
        wordCount >= COMMON_PREFIX_WORDS,
      synonyms: synonymsOf(this.#index, [word]),
      typos: () => (typos ??= this.#typos(word, maxTypos, isPrefix, ngramWords)),
      computedTypos: () => typos,
    };
  }

  #typos(
    word: string,
    maxTypos: 0 | 1 | 2,
    isPrefix: boolean,
    ngramWords: string[] | null,
  ): TypoDerivations {
    const one: Term[] = [];
    const two: Term[] = [];
    const { disableOnNumbers } = this.#index.settings.typoTolerance;
    if (maxTypos > 0) {
      for (const { term, typos } of this.#typoWords(word, maxTypos, isPrefix)) {
        if (typos === 0 || (disableOnNumbers && /^[\d.]+$/u.test(term.text))) continue;
        (typos === 1 ? one : two).push(term);
      }
    }
    const split = this.#split(word);
    const isOwnSplit = split !== null && ngramWords?.join(' ') === split.key;
    return {
      one: byText(one).slice(0, MAX_ONE_TYPO),
      two: byText(two).slice(0, MAX_TWO_TYPOS),
      split: isOwnSplit ? null : split,
    };
  }

  /** Walking the words is the dearest part of a search, and people type the same again. */
  #typoWords(word: string, maxTypos: number, isPrefix: boolean): TypoMatch[] {
    const key = `${word} ${maxTypos} ${isPrefix}`;
    return cachedForIndex(typoCache, this.#index, key, () =>
      typoWords(this.#index.words.terms, word, maxTypos, isPrefix),
    );
  }

  /** The best way to cut a word into two neighbouring words, by how many documents have them. */
  #split(word: string): Phrase | null {
    return cachedForIndex(splitCache, this.#index, word, () => findSplit(this.#sets, word));
  }
}

interface Cut {
  words: [left: string, right: string];
  /** No more documents than this can have the two as neighbours. */
  bound: number;
}

/** Of cuts equally good the one nearer to the start of the word. */
function findSplit(sets: WordSets, word: string): Phrase | null {
  let best: { count: number; cut: Cut } | undefined;
  for (const cut of findCuts(sets, word)) {
    if (cut.bound < (best?.count ?? 1)) break;
    const isLater = (best?.cut.words[0].length ?? 0) < cut.words[0].length;
    const least = (best?.count ?? 0) + (isLater ? 1 : 0);
    const count = sets.pairDocs(...cut.words, 1).count();
    if (count >= least) best = { count, cut };
  }
  return best ? phraseOf(best.cut.words) : null;
}

/** Those that may be in most documents first. */
function findCuts(sets: WordSets, word: string): Cut[] {
  const cuts: Cut[] = [];
  let at = 0;
  for (const letter of word) {
    at += letter.length;
    if (at >= word.length) break;
    const words: Cut['words'] = [word.slice(0, at), word.slice(at)];
    const [left, right] = [sets.term(words[0]), sets.term(words[1])];
    if (left === undefined || right === undefined) continue;
    let bound = 0;
    for (const [field, ids] of left.documents) {
      bound += Math.min(ids.length, right.documents.get(field)?.length ?? 0);
    }
    cuts.push({ words, bound });
  }
  return cuts.sort((one, other) => other.bound - one.bound);
}

function byText(terms: Term[]): Term[] {
  return terms.sort((a, b) => (a.text < b.text ? -1 : 1));
}
