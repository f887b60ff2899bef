import SearchableMap from 'minisearch/SearchableMap';
import type { IndexSettings } from '../settings/settings.ts';
import { normaliseWord } from '../words/normalise.ts';
import { positionWords, type TokeniserSettings } from '../words/tokenise.ts';
import { coversPath, type FieldContent } from './field-paths.ts';
import { insertSorted, removeSorted } from './sorted-ids.ts';

/** One word of the index and the documents that have it, by field. */
export interface Term {
  id: number;
  text: string;
  /** Field id → ascending document ids. */
  documents: Map<number, number[]>;
}

/** A searchable field; a lower weight ranks higher. */
export interface SearchableField {
  id: number;
  path: string;
  weight: number;
  /** Typos do not count in this field (`disableOnAttributes`). */
  exact: boolean;
}

/** The words of one document, prepared apart from the index so that it can be done in slices. */
export type PreparedWords = { path: string; words: { lemma: string; position: number }[] }[];

/**
 * Which word stands where: a radix tree of words with posting lists, and for each document the
 * flat list of its words (term id, field and position) that proximity and positions are read from.
 */
export class WordIndex {
  readonly terms = new SearchableMap<Term>();
  readonly fields: SearchableField[] = [];
  readonly tokeniser: TokeniserSettings;
  readonly #settings: IndexSettings;
  /** The same words for looking one up: much faster than the tree. */
  readonly #termByText = new Map<string, Term>();
  readonly #terms: Term[] = [];
  readonly #fieldByPath = new Map<string, SearchableField | undefined>();
  /** Per document: term id, then field id (high half) and position (low half), alternating. */
  readonly #wordsOf: (Uint32Array | undefined)[] = [];

  constructor(settings: IndexSettings) {
    this.#settings = settings;
    this.tokeniser = {
      stopWords: new Set(settings.stopWords.map(normaliseWord)),
      separatorTokens: settings.separatorTokens,
      nonSeparatorTokens: settings.nonSeparatorTokens,
    };
    if (!settings.searchableAttributes.includes('*')) {
      for (const attribute of settings.searchableAttributes) this.#field(attribute);
    }
  }

  term(text: string): Term | undefined {
    return this.#termByText.get(text);
  }

  termById(id: number): Term | undefined {
    return this.#terms[id];
  }

  /** Term ids are below this. */
  get termCount(): number {
    return this.#terms.length;
  }

  get maxWeight(): number {
    return this.fields.reduce((max, field) => Math.max(max, field.weight), 0);
  }

  prepare(contents: Map<string, FieldContent>): PreparedWords {
    const prepared: PreparedWords = [];
    for (const [path, content] of contents) {
      if (content.values.length === 0 || !this.#covers(path)) continue;
      const words = positionWords(content.values.map(String), this.tokeniser);
      if (words.length > 0) prepared.push({ path, words });
    }
    return prepared;
  }

  add(docId: number, prepared: PreparedWords): void {
    let size = 0;
    for (const { words } of prepared) size += words.length;
    const flat = new Uint32Array(size * 2);
    let at = 0;
    for (const { path, words } of prepared) {
      const field = this.#field(path);
      if (!field) continue;
      for (const { lemma, position } of words) {
        const term = this.#term(lemma);
        const documents = term.documents.get(field.id);
        if (documents) insertSorted(documents, docId);
        else term.documents.set(field.id, [docId]);
        flat[at++] = term.id;
        flat[at++] = (field.id << 16) | position;
      }
    }
    this.#wordsOf[docId] = flat;
  }

  remove(docId: number): void {
    const flat = this.#wordsOf[docId];
    if (!flat) return;
    for (let at = 0; at < flat.length; at += 2) {
      const term = this.#terms[flat[at] ?? -1];
      const fieldId = (flat[at + 1] ?? 0) >>> 16;
      const documents = term?.documents.get(fieldId);
      if (!term || !documents) continue;
      removeSorted(documents, docId);
      if (documents.length > 0) continue;
      term.documents.delete(fieldId);
      if (term.documents.size > 0) continue;
      this.terms.delete(term.text);
      this.#termByText.delete(term.text);
    }
    this.#wordsOf[docId] = undefined;
  }

  /** The words of a document in order: term id, then field id (high half) and position. */
  flatWords(docId: number): Uint32Array | undefined {
    return this.#wordsOf[docId];
  }

  /** Visits the words of a document in order. */
  forEachWord(
    docId: number,
    visit: (termId: number, fieldId: number, position: number) => void,
  ): void {
    const flat = this.#wordsOf[docId];
    if (!flat) return;
    for (let at = 0; at < flat.length; at += 2) {
      const packed = flat[at + 1] ?? 0;
      visit(flat[at] ?? 0, packed >>> 16, packed & 0xffff);
    }
  }

  #covers(path: string): boolean {
    return this.#settings.searchableAttributes.some((attribute) => coversPath(attribute, path));
  }

  #term(lemma: string): Term {
    const known = this.#termByText.get(lemma);
    if (known) return known;
    const term: Term = { id: this.#terms.length, text: lemma, documents: new Map() };
    this.#terms.push(term);
    this.terms.set(lemma, term);
    this.#termByText.set(lemma, term);
    return term;
  }

  #field(path: string): SearchableField | undefined {
    if (this.#fieldByPath.has(path)) return this.#fieldByPath.get(path);
    const { searchableAttributes, typoTolerance } = this.#settings;
    const everything = searchableAttributes.includes('*');
    const weight = searchableAttributes.findIndex((attribute) => coversPath(attribute, path));
    let field: SearchableField | undefined;
    if (everything || weight >= 0) {
      const exact = typoTolerance.disableOnAttributes.some((name) => coversPath(name, path));
      field = { id: this.fields.length, path, weight: everything ? 0 : weight, exact };
      this.fields.push(field);
    }
    this.#fieldByPath.set(path, field);
    return field;
  }
}
