import { evaluateFilter } from '../filter/evaluate-filter.ts';
import { readFilter } from '../filter/read-filter.ts';
import { ApiError, indexNotFound } from '../http/api-error.ts';
import { applySettings, type SettingsPatch } from '../settings/settings-schema.ts';
import { defaultSettings } from '../settings/settings.ts';
import {
  newIndexRecord,
  requireIndex,
  type IndexRecord,
  type ServerState,
} from '../store/server-state.ts';
import { addDocuments, documentId } from './add-documents.ts';
import { deletionDetails, type DeletionTarget, type Operation } from './task.ts';

/**
 * Does what a task says and answers its details. Throws ApiError, before changing anything, when
 * it cannot be done. Doing the same operations in the same order gives the same state: the log
 * relies on it.
 */
export async function runOperation(
  state: ServerState,
  operation: Operation,
  now: string,
): Promise<Record<string, unknown>> {
  switch (operation.type) {
    case 'indexCreation': {
      if (state.indexes.has(operation.indexUid)) throw alreadyExists(operation.indexUid);
      const record = newIndexRecord(operation.indexUid, operation.primaryKey, now);
      state.indexes.set(operation.indexUid, record);
      return { primaryKey: operation.primaryKey };
    }
    case 'indexUpdate':
      return updateIndex(state, operation, now);
    case 'indexDeletion': {
      const record = requireIndex(state, operation.indexUid);
      state.indexes.delete(operation.indexUid);
      return { deletedDocuments: record.index.size };
    }
    case 'indexSwap':
      return swapIndexes(state, operation.swaps);
    case 'documentAdditionOrUpdate': {
      const record = state.indexes.get(operation.indexUid);
      const target = record ?? newIndexRecord(operation.indexUid, null, now);
      await addDocuments(target, operation);
      state.indexes.set(operation.indexUid, target);
      target.updatedAt = now;
      const count = operation.documents.length;
      return { receivedDocuments: count, indexedDocuments: count };
    }
    case 'documentDeletion': {
      const record = requireIndex(state, operation.indexUid);
      const deleted = await deleteDocuments(record, operation.target);
      record.updatedAt = now;
      return deletionDetails(operation.target, deleted);
    }
    case 'settingsUpdate':
      await updateSettings(state, operation.indexUid, operation.patch, operation.reset, now);
      return { ...operation.patch };
  }
}

function updateIndex(
  state: ServerState,
  operation: Extract<Operation, { type: 'indexUpdate' }>,
  now: string,
): Record<string, unknown> {
  const record = requireIndex(state, operation.indexUid);
  const { newUid, primaryKey } = operation;
  if (newUid !== null && newUid !== record.uid && state.indexes.has(newUid)) {
    throw alreadyExists(newUid);
  }
  if (primaryKey !== null && primaryKey !== record.primaryKey && record.index.size > 0) {
    throw new ApiError(
      'index_primary_key_already_exists',
      `Index \`${record.uid}\`: Index already has a primary key: \`${record.primaryKey}\`.`,
    );
  }
  if (primaryKey !== null) record.primaryKey = primaryKey;
  if (newUid !== null) {
    state.indexes.delete(record.uid);
    record.uid = newUid;
    state.indexes.set(newUid, record);
  }
  record.updatedAt = now;
  return newUid === null ? { primaryKey } : { primaryKey, newIndexUid: newUid };
}

function swapIndexes(
  state: ServerState,
  swaps: { indexes: [string, string]; rename: boolean }[],
): Record<string, unknown> {
  for (const { indexes, rename } of swaps) {
    const [left, right] = indexes;
    requireIndex(state, left);
    if (!rename) requireIndex(state, right);
    else if (state.indexes.has(right)) throw alreadyExists(right);
  }
  for (const { indexes, rename } of swaps) {
    const [left, right] = indexes;
    const first = state.indexes.get(left);
    const second = state.indexes.get(right);
    if (!first) throw indexNotFound(left);
    first.uid = right;
    state.indexes.set(right, first);
    if (rename || !second) {
      state.indexes.delete(left);
    } else {
      second.uid = left;
      state.indexes.set(left, second);
    }
  }
  return { swaps };
}

async function deleteDocuments(record: IndexRecord, target: DeletionTarget): Promise<number> {
  if (target.by === 'all') return record.index.clear();
  if (target.by === 'ids') return record.index.delete(target.ids);
  const fault = { code: 'invalid_document_filter', indexUid: record.uid };
  const filter = readFilter(target.filter, fault.code);
  if (!filter) return 0;
  const ids: string[] = [];
  const primaryKey = record.primaryKey ?? 'id';
  evaluateFilter(record.index, filter, fault).forEach((docId) => {
    const document = record.index.documents[docId];
    if (document) ids.push(documentId(document, primaryKey));
  });
  return record.index.delete(ids);
}

async function updateSettings(
  state: ServerState,
  uid: string,
  patch: SettingsPatch,
  reset: boolean,
  now: string,
): Promise<void> {
  const record = state.indexes.get(uid) ?? newIndexRecord(uid, null, now);
  const settings = reset ? defaultSettings() : applySettings(record.index.settings, patch);
  await record.index.reindex(settings);
  state.indexes.set(uid, record);
  record.updatedAt = now;
}

function alreadyExists(uid: string): ApiError {
  return new ApiError('index_already_exists', `Index \`${uid}\` already exists.`);
}
