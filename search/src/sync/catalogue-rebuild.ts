import { randomUUID } from 'node:crypto';
import type { EnqueuedTask, IndexSwap, Meilisearch } from 'meilisearch';
import { askServer, askServerAgain } from '../client.ts';
import { CATALOGUE_INDEX, type CatalogueDocument } from '../documents/catalogue-document.ts';
import type { CatalogueSettings } from '../index/catalogue-settings.ts';
import { ensureIndexWithSettings, waitForTasks } from './catalogue-index.ts';
import type { CatalogueChanges } from './catalogue-changes.ts';

/** Older unfinished indexes are left over from a process that died. */
const LEFTOVER_AFTER_MS = 60 * 60 * 1000;

/**
 * Documents handed over and not indexed yet. Enough for the server to carry several tasks out
 * together, few enough for its memory and for the patience below.
 */
const MOST_WAITING = 12_000;

/** Nobody waits for an answer meanwhile, and a large index takes its time. */
const PATIENCE_MS = 10 * 60 * 1000;

/** Hands changes over without waiting for them: waiting tasks are carried out together. */
type Enqueue = (uid: string, changes: CatalogueChanges) => Promise<EnqueuedTask[]>;

type Batches = AsyncIterable<readonly CatalogueDocument[]>;
type OnProgress = (indexed: number) => void;

export interface Rebuilder {
  rebuild(batches: Batches, onProgress?: OnProgress): Promise<number>;
  /** Notes changes so that running rebuilds end with them. */
  remember(changes: CatalogueChanges): void;
}

export interface RebuilderOptions {
  /** The index that is to be replaced. */
  uid?: string;
  /** What the index is told, as of now. */
  settings: () => CatalogueSettings;
  mostWaiting?: number;
}

/** See `CatalogueWriter.rebuild`. */
export function createRebuilder(
  client: Meilisearch,
  enqueue: Enqueue,
  { uid: catalogue = CATALOGUE_INDEX, settings, mostWaiting = MOST_WAITING }: RebuilderOptions,
): Rebuilder {
  const prefix = `${catalogue}-rebuild-`;
  const journals = new Set<CatalogueChanges[]>();
  const finish = (tasks: readonly EnqueuedTask[]) => waitForTasks(client, tasks, PATIENCE_MS);

  const fill = async (uid: string, batches: Batches, onProgress: OnProgress): Promise<number> => {
    const waiting: { tasks: EnqueuedTask[]; size: number }[] = [];
    let sent = 0;
    let indexed = 0;
    const waitUntilFewer = async (most: number): Promise<void> => {
      while (sent - indexed > most) {
        const { tasks, size } = waiting.shift() ?? { tasks: [], size: 0 };
        await finish(tasks);
        indexed += size;
        onProgress(indexed);
      }
    };
    for await (const upserts of batches) {
      waiting.push({ tasks: await enqueue(uid, { upserts, removals: [] }), size: upserts.length });
      sent += upserts.length;
      await waitUntilFewer(mostWaiting);
    }
    await waitUntilFewer(0);
    return sent;
  };

  return {
    remember(changes) {
      for (const journal of journals) journal.push(changes);
    },
    async rebuild(batches, onProgress = () => undefined) {
      await deleteLeftovers(client, prefix);
      await ensureIndexWithSettings(client, catalogue, settings());
      const uid = `${prefix}${randomUUID()}`;
      const journal: CatalogueChanges[] = [];
      journals.add(journal);
      try {
        await ensureIndexWithSettings(client, uid, settings());
        const count = await fill(uid, batches, onProgress);
        for (let next = journal.shift(); next !== undefined; next = journal.shift()) {
          await finish(await enqueue(uid, next));
        }
        await swapIntoPlace(client, { catalogue, uid });
        // What was applied between the last note read and the swap went to the old index.
        for (const changes of journal) {
          await finish(await enqueue(catalogue, changes));
        }
        await deleteIndex(client, uid);
        return count;
      } catch (error) {
        // The first fault is the one to tell; what stays behind the next rebuild deletes.
        await deleteIndex(client, uid).catch(() => undefined);
        throw error;
      } finally {
        journals.delete(journal);
      }
    },
  };
}

async function swapIntoPlace(
  client: Meilisearch,
  { catalogue, uid }: { catalogue: string; uid: string },
): Promise<void> {
  const swap: IndexSwap = { indexes: [catalogue, uid], rename: false };
  await waitForTasks(client, [await askServer(() => client.swapIndexes([swap]))]);
}

/** After the swap `uid` is the former catalogue, after a failure the unfinished one. */
async function deleteIndex(client: Meilisearch, uid: string): Promise<void> {
  await waitForTasks(client, [await askServer(() => client.deleteIndex(uid))]);
}

async function deleteLeftovers(client: Meilisearch, prefix: string): Promise<void> {
  const { results } = await askServerAgain(() => client.getRawIndexes({ limit: 1_000 }));
  for (const { uid, createdAt } of results) {
    const age = Date.now() - new Date(createdAt).getTime();
    if (uid.startsWith(prefix) && age > LEFTOVER_AFTER_MS) await deleteIndex(client, uid);
  }
}
