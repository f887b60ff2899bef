import type { Term } from '../engine/word-index.ts';

/** Words in a row; `null` stands for a stop word. */
export interface Phrase {
  key: string;
  words: readonly (string | null)[];
}

export function phraseOf(words: readonly (string | null)[]): Phrase {
  return { key: words.map((word) => word ?? '\0').join(' '), words };
}

/** What typos and splitting make of a word. */
export interface TypoDerivations {
  one: Term[];
  two: Term[];
  split: Phrase | null;
}

/** One word (or phrase, or words joined into one) of the query with everything it may stand for. */
export interface QueryTerm {
  id: number;
  /** Terms of one index that stand for the same have the same key, whatever query they are of. */
  key: string;
  original: string;
  /** The words this term joins, when it is not in the query as such. */
  ngramWords: string[] | null;
  isPrefix: boolean;
  maxTypos: 0 | 1 | 2;
  phrase: Phrase | null;
  exact: Term | undefined;
  prefixOf: Term[];
  /**
   * The prefix is so common that Meilisearch keeps it ready: the words it starts count, but they are
   * neither highlighted nor near to a word that stands after them.
   */
  isCommonPrefix: boolean;
  synonyms: Phrase[];
  /** Computed when first asked for; they are the dear part. */
  typos(): TypoDerivations;
  /** The typos if they were asked for: only what the search looked at is highlighted. */
  computedTypos(): TypoDerivations | undefined;
}

/** The derivations of a term that are still in play. */
export interface TermSubset {
  term: QueryTerm;
  zero: 'all' | 'exact' | 'none';
  one: boolean;
  two: boolean;
  mandatory: boolean;
}

/** A term subset with its place in the query: positions of words, and numbers of terms. */
export interface LocatedTerm {
  subset: TermSubset;
  start: number;
  end: number;
  firstTerm: number;
  lastTerm: number;
}

/** A word with whether it only counts in fields that allow typos. */
export interface DerivedWord {
  term: Term;
  derived: boolean;
}

export function fullSubset(term: QueryTerm): TermSubset {
  return { term, zero: 'all', one: true, two: true, mandatory: false };
}

export function subsetKey(subset: TermSubset): string {
  const { term, zero, one, two, mandatory } = subset;
  return `${term.id}${zero[0]}${one ? 1 : 0}${two ? 1 : 0}${mandatory ? 1 : 0}`;
}

/** How many terms of the query a located term covers (more than one for joined words). */
export function termCount(located: LocatedTerm): number {
  return located.lastTerm - located.firstTerm + 1;
}

export function subsetWords(subset: TermSubset): DerivedWord[] {
  const { term, zero, one, two } = subset;
  const words: DerivedWord[] = [];
  const isNgram = term.ngramWords !== null;
  if (zero !== 'none' && term.exact) words.push({ term: term.exact, derived: isNgram });
  if (zero === 'all') {
    for (const word of term.prefixOf) words.push({ term: word, derived: isNgram });
  }
  if (one) for (const word of term.typos().one) words.push({ term: word, derived: true });
  if (two) for (const word of term.typos().two) words.push({ term: word, derived: true });
  return words;
}

/** Phrases a subset may stand for. Phrase and synonyms stay whatever the typos are. */
export function subsetPhrases(subset: TermSubset): Phrase[] {
  const { term, one } = subset;
  const phrases = [...term.synonyms];
  if (term.phrase) phrases.push(term.phrase);
  if (one) {
    const { split } = term.typos();
    if (split) phrases.push(split);
  }
  return phrases;
}

/** The word or phrase exactly as typed, if the index has it and the subset still holds it. */
export function exactWords(subset: TermSubset): readonly (string | null)[] | undefined {
  const { term, zero } = subset;
  if (term.ngramWords !== null || zero === 'none') return undefined;
  if (term.phrase) return term.phrase.words;
  return term.exact ? [term.exact.text] : undefined;
}

export function originalPhrase(subset: TermSubset): Phrase | null {
  return subset.zero === 'none' ? null : subset.term.phrase;
}

/** The most typos a subset can cost; a split word counts as one. */
export function maxTypoCost(subset: TermSubset): number {
  switch (subset.term.maxTypos) {
    case 0:
      return subset.term.phrase ? 0 : 1;
    case 1:
      return subset.one ? 1 : 0;
    case 2:
      return subset.two ? 2 : subset.one ? 1 : 0;
  }
}

export function intersectSubsets(a: TermSubset, b: TermSubset): TermSubset {
  const zero =
    a.zero === 'none' || b.zero === 'none'
      ? 'none'
      : a.zero === 'exact' || b.zero === 'exact'
        ? 'exact'
        : 'all';
  return { ...a, zero, one: a.one && b.one, two: a.two && b.two };
}
