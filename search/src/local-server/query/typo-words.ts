import type SearchableMap from 'minisearch/SearchableMap';
import type { Term } from '../engine/word-index.ts';

/** A word of the index and how many typos lie between it and the word looked for. */
export interface TypoMatch {
  term: Term;
  typos: number;
}

/** MiniSearch's radix tree: edges are pieces of words, the empty edge leads to the value. */
type RadixNode = Map<string, unknown>;

/**
 * All words of the index within `max` typos of a word: one inserted, missing or other letter, or
 * two neighbours swapped. As a prefix, the start of an indexed word may match instead of all of it.
 * A typo in the first letter counts as two. The word itself has no typos.
 */
export function typoWords(
  words: SearchableMap<Term>,
  word: string,
  max: number,
  isPrefix: boolean,
): TypoMatch[] {
  const search = new TypoSearch(word, max, isPrefix);
  search.start(words._tree, max);
  return search.found;
}

class TypoSearch {
  readonly found: TypoMatch[] = [];
  readonly #word: string;
  /** How many edits are allowed in the part of the tree being visited. */
  #max: number;
  #firstLetterTypos = 0;
  readonly #isPrefix: boolean;
  /** Row n of the edit-distance table after n letters of the indexed word. */
  readonly #rows: Uint8Array[] = [];
  #letters = '';

  constructor(word: string, max: number, isPrefix: boolean) {
    this.#word = word;
    this.#max = max;
    this.#isPrefix = isPrefix;
    const first = new Uint8Array(word.length + 1);
    for (let column = 0; column <= word.length; column++) first[column] = column;
    this.#rows.push(first);
  }

  start(root: RadixNode, max: number): void {
    const [first = ''] = this.#word;
    for (const [edge, child] of root) {
      const isSameLetter = edge.startsWith(first) || first.startsWith(edge);
      this.#firstLetterTypos = isSameLetter ? 0 : 1;
      this.#max = max - this.#firstLetterTypos;
      if (edge !== '' && this.#max > 0) this.#follow(edge, child as RadixNode, undefined);
    }
  }

  /** `settled` is the distance of a prefix that no further letter can change. */
  #visit(node: RadixNode, settled: number | undefined): void {
    for (const [edge, child] of node) {
      if (edge === '') this.#take(child as Term, settled);
      else this.#follow(edge, child as RadixNode, settled);
    }
  }

  #follow(edge: string, child: RadixNode, settledBefore: number | undefined): void {
    const depth = this.#letters.length;
    let settled = settledBefore;
    for (let at = 0; at < edge.length && settled === undefined; at++) {
      const { last, smallest } = this.#nextRow(edge[at] ?? '');
      // As Meilisearch decides: a prefix matches where nothing shorter of the word fits better.
      if (this.#isPrefix && last <= this.#max && last === smallest) settled = last;
      if (smallest <= this.#max) continue;
      this.#letters = this.#letters.slice(0, depth);
      return;
    }
    this.#visit(child, settled);
    this.#letters = this.#letters.slice(0, depth);
  }

  #nextRow(letter: string): { last: number; smallest: number } {
    const word = this.#word;
    const depth = this.#letters.length;
    const above = this.#rows[depth] ?? new Uint8Array();
    const twoAbove = depth > 0 ? this.#rows[depth - 1] : undefined;
    const before = this.#letters[depth - 1];
    let row = this.#rows[depth + 1];
    if (!row) {
      row = new Uint8Array(word.length + 1);
      this.#rows[depth + 1] = row;
    }
    let smallest = Math.min(depth + 1, 250);
    row[0] = smallest;
    for (let column = 1; column <= word.length; column++) {
      const cost = word[column - 1] === letter ? 0 : 1;
      let value = Math.min(
        (above[column - 1] ?? 0) + cost,
        (above[column] ?? 0) + 1,
        (row[column - 1] ?? 0) + 1,
      );
      if (twoAbove && word[column - 2] === letter && word[column - 1] === before) {
        value = Math.min(value, (twoAbove[column - 2] ?? 0) + 1);
      }
      row[column] = value;
      if (value < smallest) smallest = value;
    }
    this.#letters += letter;
    return { last: row[word.length] ?? 255, smallest };
  }

  #take(term: Term, settled: number | undefined): void {
    const distance = settled ?? this.#rows[this.#letters.length]?.[this.#word.length] ?? 255;
    if (distance > this.#max) return;
    this.found.push({ term, typos: distance + this.#firstLetterTypos });
  }
}
