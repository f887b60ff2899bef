import type { IndexSettings } from '../settings/settings.ts';
import { DocSet } from './doc-set.ts';
import { FacetIndex } from './facet-index.ts';
import { fieldContents, type JsonDocument } from './field-paths.ts';
import { WordIndex, type PreparedWords } from './word-index.ts';

/** How many documents are worked on before other requests get a turn. */
const SLICE = 200;

/** The documents of one index with everything searches read. */
export class SearchIndex {
  settings: IndexSettings;
  words: WordIndex;
  facets: FacetIndex;
  /** Internal ids in use. */
  all = new DocSet();
  /** Grows with every change; caches are keyed by it. */
  version = 0;
  readonly documents: (JsonDocument | undefined)[] = [];
  readonly #idOf = new Map<string, number>();
  readonly #free: number[] = [];

  constructor(settings: IndexSettings) {
    this.settings = settings;
    this.words = new WordIndex(settings);
    this.facets = new FacetIndex(facetAttributes(settings));
  }

  get size(): number {
    return this.#idOf.size;
  }

  get(externalId: string): JsonDocument | undefined {
    const docId = this.#idOf.get(externalId);
    return docId === undefined ? undefined : this.documents[docId];
  }

  docIdOf(externalId: string): number | undefined {
    return this.#idOf.get(externalId);
  }

  /** Puts documents in place of those with the same id; gives way to other work between slices. */
  async put(documents: readonly { externalId: string; document: JsonDocument }[]): Promise<void> {
    for (let start = 0; start < documents.length; start += SLICE) {
      if (start > 0) await giveWay();
      for (const { externalId, document } of documents.slice(start, start + SLICE)) {
        this.#put(externalId, document);
      }
      this.version++;
    }
  }

  /** Removes documents; answers how many were there. */
  async delete(externalIds: readonly string[]): Promise<number> {
    let deleted = 0;
    for (let start = 0; start < externalIds.length; start += SLICE) {
      if (start > 0) await giveWay();
      for (const externalId of externalIds.slice(start, start + SLICE)) {
        if (this.#delete(externalId)) deleted++;
      }
      this.version++;
    }
    return deleted;
  }

  clear(): number {
    const deleted = this.size;
    this.documents.length = 0;
    this.#idOf.clear();
    this.#free.length = 0;
    this.all = new DocSet();
    this.words = new WordIndex(this.settings);
    this.facets = new FacetIndex(facetAttributes(this.settings));
    this.version++;
    return deleted;
  }

  /** Rebuilds words and facets under new settings beside the old ones, then changes over at once. */
  async reindex(settings: IndexSettings): Promise<void> {
    const words = new WordIndex(settings);
    const facets = new FacetIndex(facetAttributes(settings));
    let done = 0;
    for (const [docId, document] of this.documents.entries()) {
      if (!document) continue;
      const contents = fieldContents(document);
      words.add(docId, words.prepare(contents));
      facets.add(docId, contents);
      if (++done % SLICE === 0) await giveWay();
    }
    this.settings = settings;
    this.words = words;
    this.facets = facets;
    this.version++;
  }

  #put(externalId: string, document: JsonDocument): void {
    const contents = fieldContents(document);
    const prepared: PreparedWords = this.words.prepare(contents);
    let docId = this.#idOf.get(externalId);
    if (docId === undefined) {
      docId = this.#free.shift() ?? this.documents.length;
      this.#idOf.set(externalId, docId);
      this.all.add(docId);
    } else {
      this.words.remove(docId);
      this.facets.remove(docId);
    }
    this.documents[docId] = document;
    this.words.add(docId, prepared);
    this.facets.add(docId, contents);
  }

  #delete(externalId: string): boolean {
    const docId = this.#idOf.get(externalId);
    if (docId === undefined) return false;
    this.words.remove(docId);
    this.facets.remove(docId);
    this.documents[docId] = undefined;
    this.#idOf.delete(externalId);
    this.all.delete(docId);
    insertFree(this.#free, docId);
    return true;
  }
}

/** Ids are taken again lowest first, as Meilisearch does: it decides the order of equal hits. */
function insertFree(free: number[], docId: number): void {
  const at = free.findIndex((id) => id > docId);
  if (at < 0) free.push(docId);
  else free.splice(at, 0, docId);
}

function facetAttributes(settings: IndexSettings): string[] {
  const attributes = [...settings.filterableAttributes, ...settings.sortableAttributes];
  if (settings.distinctAttribute !== null) attributes.push(settings.distinctAttribute);
  for (const rule of settings.rankingRules) {
    const custom = /^(.+):(?:asc|desc)$/u.exec(rule);
    if (custom?.[1] !== undefined) attributes.push(custom[1]);
  }
  return attributes;
}

/** Lets waiting requests run. */
function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
