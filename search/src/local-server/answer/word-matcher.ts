import type { Term } from '../engine/word-index.ts';
import type { LocatedTerm } from '../query/query-term.ts';
import { normaliseWord } from '../words/normalise.ts';
import type { SeparatorSettings } from '../words/separators.ts';
import { tokenise, type Token } from '../words/tokenise.ts';

/** A word or phrase of the query found in a text. */
export interface TextMatch {
  firstToken: number;
  lastToken: number;
  /** Words counted from the start of the text. */
  firstWord: number;
  lastWord: number;
  /** UTF-16 offsets; of a prefix only the typed part. */
  start: number;
  end: number;
  /** Positions in the query of the words found. */
  ids: number[];
}

export interface MatchedText {
  text: string;
  tokens: Token[];
  matches: TextMatch[];
}

interface WordGroup {
  words: Set<string>;
  shortest: number;
}

interface KnownWords {
  /** The word as typed and those it is the start of, then its typos. */
  groups: WordGroup[];
  isPrefix: boolean;
  /** Letters of the query's word: how much of a prefix match counts. */
  length: number;
  ids: number[];
}

interface TokenAt {
  token: Token;
  at: number;
}

/** Finds the words of a query in texts, as they matched: typos, prefixes, synonyms and phrases. */
export class WordMatcher {
  readonly #separators: SeparatorSettings;
  readonly #words: KnownWords[] = [];
  readonly #phrases: { words: readonly (string | null)[]; ids: number[] }[] = [];

  constructor(terms: readonly LocatedTerm[], separators: SeparatorSettings) {
    this.#separators = separators;
    for (const located of terms) {
      const { term } = located.subset;
      const ids: number[] = [];
      for (let id = located.start; id <= located.end; id++) ids.push(id);
      const typos = term.computedTypos();
      const starting = term.isCommonPrefix ? [] : term.prefixOf;
      const typed = term.exact ? [term.exact, ...starting] : starting;
      const mistyped = [...(typos?.one ?? []), ...(typos?.two ?? [])];
      this.#words.push({
        groups: [typed, mistyped].map(wordGroup),
        isPrefix: term.isPrefix,
        length: [...term.original].length,
        ids,
      });
      for (const phrase of [term.phrase, ...term.synonyms, typos?.split]) {
        if (phrase) this.#phrases.push({ words: phrase.words, ids });
      }
    }
    this.#words.sort(
      (a, b) => Number(a.isPrefix) - Number(b.isPrefix) || b.ids.length - a.ids.length,
    );
  }

  match(text: string): MatchedText {
    const tokens = tokenise(text, { ...this.#separators, stopWords: new Set() });
    const words: TokenAt[] = [];
    for (const [at, token] of tokens.entries())
      if (token.kind === 'word') words.push({ token, at });
    const matches: TextMatch[] = [];
    for (let word = 0; word < words.length; word++) {
      const found = this.#phraseAt(words, word) ?? this.#wordAt(text, words, word);
      if (!found) continue;
      matches.push(found);
      word = found.lastWord;
    }
    return { text, tokens, matches };
  }

  #phraseAt(words: TokenAt[], first: number): TextMatch | undefined {
    for (const phrase of this.#phrases) {
      const last = first + phrase.words.length - 1;
      const isHere = phrase.words.every((word, i) => words[first + i]?.token.lemma === word);
      const start = words[first];
      const end = words[last];
      if (!isHere || !start || !end) continue;
      return {
        firstToken: start.at,
        lastToken: end.at,
        firstWord: first,
        lastWord: last,
        start: start.token.start,
        end: end.token.end,
        ids: phrase.ids,
      };
    }
    return undefined;
  }

  #wordAt(text: string, words: TokenAt[], index: number): TextMatch | undefined {
    const word = words[index];
    if (!word) return undefined;
    const { token, at } = word;
    for (const known of this.#words) {
      const found = known.isPrefix
        ? startIn(token.lemma, known.groups)
        : known.groups.find((group) => group.words.has(token.lemma)) && token.lemma;
      if (found === undefined) continue;
      const letters = Math.min([...found].length, known.length);
      return {
        firstToken: at,
        lastToken: at,
        firstWord: index,
        lastWord: index,
        start: token.start,
        end: known.isPrefix ? endOfPrefix(text, token, letters) : token.end,
        ids: known.ids,
      };
    }
    return undefined;
  }
}

function wordGroup(terms: readonly Term[]): WordGroup {
  const words = new Set(terms.map((term) => term.text));
  let shortest = Infinity;
  for (const word of words) shortest = Math.min(shortest, word.length);
  return { words, shortest };
}

/** The first known word that the lemma starts with, the shortest of a group first. */
function startIn(lemma: string, groups: readonly WordGroup[]): string | undefined {
  for (const { words, shortest } of groups) {
    for (let length = shortest; length <= lemma.length; length++) {
      const start = lemma.slice(0, length);
      if (words.has(start)) return start;
    }
  }
  return undefined;
}

/** Where the first letters of a word end in the text; one letter may be several when normalised. */
function endOfPrefix(text: string, token: Token, letters: number): number {
  let end = token.start;
  let normalised = 0;
  for (const letter of text.slice(token.start, token.end)) {
    if (normalised >= letters) break;
    normalised += [...normaliseWord(letter)].length;
    end += letter.length;
  }
  return end;
}
