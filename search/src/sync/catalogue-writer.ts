import type { EnqueuedTask } from 'meilisearch';
import { askServer, askServerAgain, createSearchClient } from '../client.ts';
import {
  CATALOGUE_INDEX,
  catalogueDocumentId,
  type CatalogueDocument,
} from '../documents/catalogue-document.ts';
import type { TaxonomyNames } from '../documents/taxonomy-names.ts';
import { buildCatalogueSettings } from '../index/catalogue-settings.ts';
import { TOWN_NAMES } from '../text/proper-names.ts';
import { LOCALES } from '../vocabulary/locales.ts';
import { ensureIndexWithSettings, waitForTasks, type IndexState } from './catalogue-index.ts';
import type { CatalogueChanges, EntryReference } from './catalogue-changes.ts';
import { createRebuilder } from './catalogue-rebuild.ts';
import {
  compareCatalogue,
  listDocuments,
  type DriftedDocument,
  type StoredDocument,
} from './compare-catalogue.ts';
import { findExpired } from './find-expired.ts';

const WRITE_TIMEOUT_MS = 30_000;
const DOCUMENTS_A_TASK = 5_000;

export interface CatalogueStats {
  documents: number;
  /** Whether changes are still being carried out. */
  indexing: boolean;
}

/**
 * The way to change the catalogue. Every method waits until the server has carried the change out;
 * all throw SearchUnavailableError when it cannot be reached and SearchTaskError when it accepted
 * the change and failed. All can be repeated without harm.
 */
export interface CatalogueWriter {
  /**
   * Creates the index or tells it names that changed; only asks when nothing did. `names` are those
   * of places and institutions from now on, for rebuilds too. An index made by other rules or
   * another document builder is outdated: it stays as it is, and takes changes, until a rebuild.
   */
  ensureIndex(names?: TaxonomyNames): Promise<IndexState>;
  /**
   * Writes what has gathered as one removal and one addition (a task costs the same for one
   * document and for a hundred), in that order.
   */
  apply(changes: CatalogueChanges): Promise<void>;
  upsert(documents: readonly CatalogueDocument[]): Promise<void>;
  removeEntries(entries: readonly EntryReference[]): Promise<void>;
  /**
   * Fills a fresh index and puts it in the place of the present one, which serves until then.
   * Changes applied through this writer meanwhile are in the new one too; another process's are
   * not and must be applied again. The next batch is asked for when the server has taken most of
   * those before; `onProgress` hears how many documents are in. Answers how many were given. When
   * `batches` throws, the present index stays.
   */
  rebuild(
    batches: AsyncIterable<readonly CatalogueDocument[]>,
    onProgress?: (indexed: number) => void,
  ): Promise<number>;
  /** Entries stored as open whose deadline has passed at `now`, to be built and written anew. */
  findExpired(now: Date): Promise<EntryReference[]>;
  /**
   * Where the index differs from what `apply` would leave of these entries; changes nothing. A
   * document whose deadline passed less than five minutes before `now` may still say it is open.
   */
  compare(changes: CatalogueChanges, now: Date): Promise<DriftedDocument[]>;
  /**
   * Every document of the index, in pages. Those written or removed meanwhile may shift others
   * from page to page, so that a few are told twice or not at all.
   */
  listDocuments(): AsyncIterable<readonly StoredDocument[]>;
  /** Resolves when the server says it can serve. */
  health(): Promise<void>;
  stats(): Promise<CatalogueStats>;
}

/** Where to write; `index` is the catalogue's own unless another is named. */
export interface WriterLocation {
  host: string;
  apiKey: string;
  index?: string;
}

/** Opens the catalogue for writing with the key of `createSearchKeys`. No request is made yet. */
export function createCatalogueWriter({
  index: uid = CATALOGUE_INDEX,
  ...server
}: WriterLocation): CatalogueWriter {
  const client = createSearchClient({ ...server, timeoutMs: WRITE_TIMEOUT_MS });
  let settings = buildCatalogueSettings(TOWN_NAMES);

  const enqueue = async (into: string, changes: CatalogueChanges): Promise<EnqueuedTask[]> => {
    const index = client.index<CatalogueDocument>(into);
    const tasks: EnqueuedTask[] = [];
    const gone = collectGoneIds(changes.removals);
    if (gone.length > 0) tasks.push(await askServer(() => index.deleteDocuments(gone)));
    for (let at = 0; at < changes.upserts.length; at += DOCUMENTS_A_TASK) {
      const documents = changes.upserts.slice(at, at + DOCUMENTS_A_TASK);
      tasks.push(await askServer(() => index.addDocuments(documents)));
    }
    return tasks;
  };

  const rebuilder = createRebuilder(client, enqueue, { uid, settings: () => settings });

  const apply = async (changes: CatalogueChanges): Promise<void> => {
    rebuilder.remember(changes);
    await waitForTasks(client, await enqueue(uid, changes));
  };

  return {
    async ensureIndex(names) {
      if (names !== undefined) settings = buildCatalogueSettings(names.proper);
      return ensureIndexWithSettings(client, uid, settings);
    },
    apply,
    upsert: (documents) => apply({ upserts: documents, removals: [] }),
    removeEntries: (entries) => apply({ upserts: [], removals: entries }),
    rebuild: (batches, onProgress) => rebuilder.rebuild(batches, onProgress),
    findExpired: (now) => findExpired(client.index(uid), now),
    compare: (changes, now) => compareCatalogue(client.index(uid), changes, now),
    listDocuments: () => listDocuments(client.index(uid)),
    async health() {
      await askServerAgain(() => client.health());
    },
    async stats() {
      const stats = await askServerAgain(() => client.index(uid).getStats());
      return { documents: stats.numberOfDocuments, indexing: stats.isIndexing };
    },
  };
}

function collectGoneIds(removals: readonly EntryReference[]): string[] {
  return removals.flatMap(({ kind, documentId }) =>
    LOCALES.map((locale) => catalogueDocumentId(kind, documentId, locale)),
  );
}
