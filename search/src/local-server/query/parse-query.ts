import type { SearchIndex } from '../engine/search-index.ts';
import { tokenise, type Token } from '../words/tokenise.ts';
import { fullSubset, type LocatedTerm, type QueryTerm } from './query-term.ts';
import type { TermMaker } from './make-terms.ts';

/** The words of a query in order, and what must not be found. */
export interface ParsedQuery {
  terms: LocatedTerm[];
  negativeWords: string[];
  negativePhrases: QueryTerm[];
}

/** Meilisearch reads no more than this many words of a query. */
const MAX_TERMS = 10;
const MAX_TOKENS = 1_000;
/** How far a hard separator moves the words after it away. */
const HARD_DISTANCE = 7;

/**
 * Reads a query: words, `"phrases"`, `-negative` words and phrases. Only the last word is a prefix,
 * and only when nothing follows it. Stop words are skipped, except the last word.
 */
export function parseQuery(q: string, index: SearchIndex, maker: TermMaker): ParsedQuery {
  const reader = new QueryReader(maker);
  const tokens = tokenise(q, index.words.tokeniser).slice(0, MAX_TOKENS);
  for (const [at, token] of tokens.entries()) {
    if (token.lemma === '') continue;
    if (reader.isFull()) return reader.result();
    reader.read(token, at === tokens.length - 1);
  }
  reader.closePhrase();
  return reader.result();
}

class QueryReader {
  readonly #maker: TermMaker;
  readonly #parsed: ParsedQuery = { terms: [], negativeWords: [], negativePhrases: [] };
  #position = -1;
  #phrase: { words: (string | null)[]; start: number; end: number } | undefined;
  #phraseIsNegative = false;
  #nextIsNegative = false;
  #afterSpace = true;

  constructor(maker: TermMaker) {
    this.#maker = maker;
  }

  isFull(): boolean {
    return this.#parsed.terms.length >= MAX_TERMS;
  }

  result(): ParsedQuery {
    return this.#parsed;
  }

  read(token: Token, isLast: boolean): void {
    if (token.kind === 'word' || token.kind === 'stop') this.#word(token, isLast);
    else this.#separator(token);
    this.#afterSpace = /\s$/u.test(token.lemma);
  }

  closePhrase(): void {
    const phrase = this.#phrase;
    this.#phrase = undefined;
    if (!phrase || phrase.words.every((word) => word === null)) return;
    const term = this.#maker.phrase(phrase.words);
    if (this.#phraseIsNegative) this.#parsed.negativePhrases.push(term);
    else this.#push(term, phrase.start, phrase.end);
  }

  #word(token: Token, isLast: boolean): void {
    this.#position++;
    const word = token.lemma;
    if (this.#phrase) {
      if (this.#phrase.words.every((known) => known === null)) this.#phrase.start = this.#position;
      this.#phrase.end = this.#position;
      this.#phrase.words.push(token.kind === 'stop' ? null : word);
    } else if (this.#nextIsNegative) {
      this.#parsed.negativeWords.push(word);
      this.#nextIsNegative = false;
    } else if (isLast || token.kind === 'word') {
      this.#push(this.#maker.word(word, isLast), this.#position, this.#position);
    }
  }

  #separator(token: Token): void {
    if (token.kind === 'hard') {
      this.#position += HARD_DISTANCE;
      if (this.#phrase) {
        this.closePhrase();
        this.#openPhrase();
      }
    }
    if (token.lemma === '"') {
      if (this.#phrase) {
        this.closePhrase();
        this.#phraseIsNegative = false;
      } else {
        this.#phraseIsNegative = this.#nextIsNegative;
        this.#openPhrase();
      }
    }
    this.#nextIsNegative = !this.#phrase && token.lemma === '-' && this.#afterSpace;
  }

  #openPhrase(): void {
    this.#phrase = { words: [], start: 0, end: 0 };
  }

  #push(term: QueryTerm, start: number, end: number): void {
    const number = this.#parsed.terms.length;
    const subset = fullSubset(term);
    this.#parsed.terms.push({ subset, start, end, firstTerm: number, lastTerm: number });
  }
}
