import type { ApiKey } from '../keys/api-key.ts';
import { SearchIndex } from '../engine/search-index.ts';
import { indexNotFound } from '../http/api-error.ts';
import { defaultSettings } from '../settings/settings.ts';
import type { Operation, Task } from '../tasks/task.ts';

/** One named index. Swapping exchanges everything but the names. */
export interface IndexRecord {
  uid: string;
  primaryKey: string | null;
  createdAt: string;
  updatedAt: string;
  index: SearchIndex;
}

/** Everything the server knows. Tasks stand in the order of their uids. */
export interface ServerState {
  indexes: Map<string, IndexRecord>;
  keys: Map<string, ApiKey>;
  tasks: Task[];
  nextTaskUid: number;
  /** Operations of tasks not yet done, by task uid. */
  waiting: Map<number, Operation>;
}

export function emptyState(): ServerState {
  return { indexes: new Map(), keys: new Map(), tasks: [], nextTaskUid: 0, waiting: new Map() };
}

export function newIndexRecord(uid: string, primaryKey: string | null, now: string): IndexRecord {
  const index = new SearchIndex(defaultSettings());
  return { uid, primaryKey, createdAt: now, updatedAt: now, index };
}

/** Throws `index_not_found` when there is no such index. */
export function requireIndex(state: ServerState, uid: string): IndexRecord {
  const record = state.indexes.get(uid);
  if (!record) throw indexNotFound(uid);
  return record;
}
