import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ApiKey } from '../keys/api-key.ts';
import { TaskQueue } from '../tasks/task-queue.ts';
import { Journal, type JournalEntry } from './journal.ts';
import { restoreEntry, snapshotEntries } from './restore.ts';
import { emptyState, type ServerState } from './server-state.ts';

/** A snapshot is made when the log has grown by this much. */
const SNAPSHOT_AFTER_BYTES = 32 * 1024 * 1024;

/** The state with its task queue and, when there is a data directory, its place on disk. */
export interface Store {
  state: ServerState;
  queue: TaskQueue;
  putKey(key: ApiKey): Promise<void>;
  deleteKey(uid: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the store under `<dataDir>/search`, or in memory when `dataDir` is undefined. Everything a
 * finished task did is there again after a restart, also after a kill.
 */
export async function openStore(
  dataDir: string | undefined,
  snapshotAfterBytes: number = SNAPSHOT_AFTER_BYTES,
): Promise<Store> {
  const state = emptyState();
  const journal = dataDir === undefined ? undefined : await openJournal(dataDir, state);
  const append = (entry: JournalEntry, durable = false) =>
    journal ? journal.append(entry, durable) : Promise.resolve();
  const queue = new TaskQueue(state, {
    append,
    afterTask: async () => {
      if (!journal || journal.logBytes < snapshotAfterBytes) return;
      await journal.snapshot(snapshotEntries(state));
    },
  });
  queue.start();
  return {
    state,
    queue,
    putKey: async (key) => {
      state.keys.set(key.uid, key);
      await append({ kind: 'key', key }, true);
    },
    deleteKey: async (uid) => {
      state.keys.delete(uid);
      await append({ kind: 'key-deleted', uid }, true);
    },
    close: async () => {
      await queue.stop();
      await journal?.close();
    },
  };
}

async function openJournal(dataDir: string, state: ServerState): Promise<Journal> {
  const directory = join(dataDir, 'search');
  await mkdir(directory, { recursive: true, mode: 0o700 });
  return Journal.open(directory, (entry) => restoreEntry(state, entry));
}
