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

/** More than any number of typos that is looked for. */
const FAR = 250;

class TypoSearch {
  readonly found: TypoMatch[] = [];
  readonly #word: string;
  /** How many edits are allowed in the part of the tree being visited. */
  #max: number;
  #firstLetterTypos = 0;
  readonly #isPrefix: boolean;
  /** Row n of the edit-distance table after n letters of the indexed word. */
  readonly #rows: Uint8Array[] = [];
  readonly #letters: string[] = [];
  #depth = 0;

  constructor(word: string, max: number, isPrefix: boolean) {
    this.#word = word;
    this.#max = max;
    this.#isPrefix = isPrefix;
    const first = new Uint8Array(word.length + 1);
    for (let column = 0; column <= word.length; column++) first[column] = Math.min(column, FAR);
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
    const depth = this.#depth;
    let settled = settledBefore;
    for (let at = 0; at < edge.length && settled === undefined; at++) {
      const smallest = this.#nextRow(edge[at] ?? '');
      const last = this.#distance();
      // As Meilisearch decides: a prefix matches where nothing shorter of the word fits better.
      if (this.#isPrefix && last <= this.#max && last === smallest) settled = last;
      if (smallest <= this.#max) continue;
      this.#depth = depth;
      return;
    }
    this.#visit(child, settled);
    this.#depth = depth;
  }

  /**
   * Writes the row of one more letter and answers its smallest value. What is further from the
   * diagonal than the typos allowed is more than they are, whatever the letters.
   */
  #nextRow(letter: string): number {
    const word = this.#word;
    const depth = this.#depth;
    const above = this.#row(depth);
    const twoAbove = depth > 0 ? this.#row(depth - 1) : undefined;
    const before = this.#letters[depth - 1];
    const row = this.#row(depth + 1);
    const from = Math.max(1, depth + 1 - this.#max);
    const to = Math.min(word.length, depth + 1 + this.#max);
    row[0] = Math.min(depth + 1, FAR);
    let left = from === 1 ? cell(row, 0) : FAR;
    let smallest = left;
    if (from > 1) row[from - 1] = FAR;
    for (let column = from; column <= to; column++) {
      const typed = word[column - 1];
      let value = cell(above, column - 1) + (typed === letter ? 0 : 1);
      const inserted = cell(above, column) + 1;
      if (inserted < value) value = inserted;
      if (left + 1 < value) value = left + 1;
      if (twoAbove !== undefined && word[column - 2] === letter && typed === before) {
        const swapped = cell(twoAbove, column - 2) + 1;
        if (swapped < value) value = swapped;
      }
      row[column] = Math.min(value, FAR);
      left = value;
      if (value < smallest) smallest = value;
    }
    for (let column = to + 1; column <= word.length; column++) row[column] = FAR;
    this.#letters[depth] = letter;
    this.#depth = depth + 1;
    return smallest;
  }

  #row(depth: number): Uint8Array {
    return (this.#rows[depth] ??= new Uint8Array(this.#word.length + 1));
  }

  /** From the word to the letters so far; FAR where it is more than may matter. */
  #distance(): number {
    return cell(this.#row(this.#depth), this.#word.length);
  }

  #take(term: Term, settled: number | undefined): void {
    const distance = settled ?? this.#distance();
    if (distance > this.#max) return;
    this.found.push({ term, typos: distance + this.#firstLetterTypos });
  }
}

function cell(row: Uint8Array, column: number): number {
  return row[column] ?? FAR;
}
