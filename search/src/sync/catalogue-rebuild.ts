import { randomUUID } from 'node:crypto';
import type { EnqueuedTask, IndexSwap, Meilisearch } from 'meilisearch';
import { askServer, askServerAgain } from '../client.ts';
import { CATALOGUE_INDEX, type CatalogueDocument } from '../documents/catalogue-document.ts';
import { ensureIndexWithSettings, waitForTasks } from './catalogue-index.ts';
import type { CatalogueChanges } from './catalogue-changes.ts';

const REBUILD_PREFIX = `${CATALOGUE_INDEX}-rebuild-`;

/** Older unfinished indexes are left over from a process that died. */
const LEFTOVER_AFTER_MS = 60 * 60 * 1000;

/** Hands changes over without waiting for them: waiting tasks are carried out together. */
type Enqueue = (uid: string, changes: CatalogueChanges) => Promise<EnqueuedTask[]>;

export interface Rebuilder {
  rebuild(batches: AsyncIterable<readonly CatalogueDocument[]>): Promise<number>;
  /** Notes changes so that running rebuilds end with them. */
  remember(changes: CatalogueChanges): void;
}

/** See `CatalogueWriter.rebuild`. */
export function createRebuilder(client: Meilisearch, enqueue: Enqueue): Rebuilder {
  const journals = new Set<CatalogueChanges[]>();

  const fill = async (
    uid: string,
    batches: AsyncIterable<readonly CatalogueDocument[]>,
    journal: CatalogueChanges[],
  ): Promise<number> => {
    let count = 0;
    const tasks: EnqueuedTask[] = [];
    await ensureIndexWithSettings(client, uid);
    for await (const upserts of batches) {
      tasks.push(...(await enqueue(uid, { upserts, removals: [] })));
      count += upserts.length;
    }
    await waitForTasks(client, tasks);
    for (let next = journal.shift(); next !== undefined; next = journal.shift()) {
      await waitForTasks(client, await enqueue(uid, next));
    }
    return count;
  };

  return {
    remember(changes) {
      for (const journal of journals) journal.push(changes);
    },
    async rebuild(batches) {
      await deleteLeftovers(client);
      await ensureIndexWithSettings(client, CATALOGUE_INDEX);
      const uid = `${REBUILD_PREFIX}${randomUUID()}`;
      const journal: CatalogueChanges[] = [];
      journals.add(journal);
      try {
        const count = await fill(uid, batches, journal);
        await swapIntoPlace(client, uid);
        // What was applied between the last note read and the swap went to the old index.
        for (const changes of journal) {
          await waitForTasks(client, await enqueue(CATALOGUE_INDEX, changes));
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

async function swapIntoPlace(client: Meilisearch, uid: string): Promise<void> {
  const swap: IndexSwap = { indexes: [CATALOGUE_INDEX, uid], rename: false };
  await waitForTasks(client, [await askServer(() => client.swapIndexes([swap]))]);
}

/** After the swap `uid` is the former catalogue, after a failure the unfinished one. */
async function deleteIndex(client: Meilisearch, uid: string): Promise<void> {
  await waitForTasks(client, [await askServer(() => client.deleteIndex(uid))]);
}

async function deleteLeftovers(client: Meilisearch): Promise<void> {
  const { results } = await askServerAgain(() => client.getRawIndexes({ limit: 1_000 }));
  for (const { uid, createdAt } of results) {
    const age = Date.now() - new Date(createdAt).getTime();
    if (uid.startsWith(REBUILD_PREFIX) && age > LEFTOVER_AFTER_MS) await deleteIndex(client, uid);
  }
}
