import type { JsonDocument } from '../engine/field-paths.ts';
import { SearchIndex } from '../engine/search-index.ts';
import type { ApiKey } from '../keys/api-key.ts';
import type { IndexSettings } from '../settings/settings.ts';
import { documentId } from '../tasks/add-documents.ts';
import { runOperation } from '../tasks/run-operation.ts';
import type { Operation, Task } from '../tasks/task.ts';
import type { JournalEntry } from './journal.ts';
import type { ServerState } from './server-state.ts';

const DOCUMENTS_PER_LINE = 200;

/** Everything a snapshot holds. Keys and tasks are copied now, indexes are read while writing. */
export function snapshotEntries(state: ServerState): Iterable<JournalEntry> {
  const keys = [...state.keys.values()];
  const tasks = state.tasks.map((task) => ({ task, operation: state.waiting.get(task.uid) }));
  const nextTaskUid = state.nextTaskUid;
  return (function* () {
    yield { kind: 'next-task', uid: nextTaskUid };
    for (const key of keys) yield { kind: 'key', key };
    for (const { task, operation } of tasks) {
      yield operation ? { kind: 'enqueued', task, operation } : { kind: 'task', task };
    }
    for (const { index, ...record } of state.indexes.values()) {
      yield { kind: 'index', ...record, settings: index.settings };
      const documents = index.documents.filter((document) => document !== undefined);
      for (let start = 0; start < documents.length; start += DOCUMENTS_PER_LINE) {
        yield {
          kind: 'documents',
          index: record.uid,
          documents: documents.slice(start, start + DOCUMENTS_PER_LINE),
        };
      }
    }
  })();
}

/** Brings one entry of snapshot or log back into the state. Finished tasks are done again. */
export async function restoreEntry(state: ServerState, raw: JournalEntry): Promise<void> {
  // Entries are only ever written by this server, in the shapes read here.
  const entry = raw as StoredEntry;
  switch (entry.kind) {
    case 'next-task':
      state.nextTaskUid = entry.uid;
      return;
    case 'key':
      state.keys.set(entry.key.uid, entry.key);
      return;
    case 'key-deleted':
      state.keys.delete(entry.uid);
      return;
    case 'task':
      state.tasks.push(entry.task);
      return;
    case 'enqueued':
      state.tasks.push(entry.task);
      state.waiting.set(entry.task.uid, entry.operation);
      state.nextTaskUid = Math.max(state.nextTaskUid, entry.task.uid + 1);
      return;
    case 'done':
      await redo(state, entry.task);
      return;
    case 'index':
      state.indexes.set(entry.uid, {
        uid: entry.uid,
        primaryKey: entry.primaryKey,
        createdAt: entry.createdAt,
        updatedAt: entry.updatedAt,
        index: new SearchIndex(entry.settings),
      });
      return;
    case 'documents': {
      const record = state.indexes.get(entry.index);
      const primaryKey = record?.primaryKey ?? 'id';
      await record?.index.put(
        entry.documents.map((document) => ({
          externalId: documentId(document, primaryKey),
          document,
        })),
      );
    }
  }
}

type StoredEntry =
  | { kind: 'next-task'; uid: number }
  | { kind: 'key'; key: ApiKey }
  | { kind: 'key-deleted'; uid: string }
  | { kind: 'task'; task: Task }
  | { kind: 'enqueued'; task: Task; operation: Operation }
  | { kind: 'done'; task: Task }
  | {
      kind: 'index';
      uid: string;
      primaryKey: string | null;
      createdAt: string;
      updatedAt: string;
      settings: IndexSettings;
    }
  | { kind: 'documents'; index: string; documents: JsonDocument[] };

async function redo(state: ServerState, task: Task): Promise<void> {
  const operation = state.waiting.get(task.uid);
  state.waiting.delete(task.uid);
  const position = state.tasks.findLastIndex((known) => known.uid === task.uid);
  if (position >= 0) state.tasks[position] = task;
  if (!operation || task.status !== 'succeeded') return;
  await runOperation(state, operation, task.startedAt ?? task.enqueuedAt);
}
