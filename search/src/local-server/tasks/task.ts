import type { JsonDocument } from '../engine/field-paths.ts';
import type { ApiErrorBody } from '../http/api-error.ts';
import type { SettingsPatch } from '../settings/settings-schema.ts';

/** What a task is to do, complete enough to be done again from the log. */
export type Operation =
  | { type: 'indexCreation'; indexUid: string; primaryKey: string | null }
  | { type: 'indexUpdate'; indexUid: string; primaryKey: string | null; newUid: string | null }
  | { type: 'indexDeletion'; indexUid: string }
  | { type: 'indexSwap'; indexUid: null; swaps: { indexes: [string, string]; rename: boolean }[] }
  | {
      type: 'documentAdditionOrUpdate';
      indexUid: string;
      documents: JsonDocument[];
      merge: boolean;
      primaryKey: string | null;
    }
  | { type: 'documentDeletion'; indexUid: string; target: DeletionTarget }
  | { type: 'settingsUpdate'; indexUid: string; patch: SettingsPatch; reset: boolean };

export type DeletionTarget =
  { by: 'ids'; ids: string[] } | { by: 'filter'; filter: unknown } | { by: 'all' };

export const TASK_TYPES = [
  'indexCreation',
  'indexUpdate',
  'indexDeletion',
  'indexSwap',
  'documentAdditionOrUpdate',
  'documentDeletion',
  'settingsUpdate',
] as const;

export const TASK_STATUSES = ['enqueued', 'processing', 'succeeded', 'failed', 'canceled'] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

/** A task as the tasks routes answer it. */
export interface Task {
  uid: number;
  batchUid: number | null;
  indexUid: string | null;
  status: TaskStatus;
  type: Operation['type'];
  canceledBy: null;
  details: Record<string, unknown> | null;
  error: ApiErrorBody | null;
  duration: string | null;
  enqueuedAt: string;
  startedAt: string | null;
  finishedAt: string | null;
}

/** The 202 answer to a request that made a task. */
export function taskSummary(task: Task) {
  return {
    taskUid: task.uid,
    indexUid: task.indexUid,
    status: 'enqueued',
    type: task.type,
    enqueuedAt: task.enqueuedAt,
  };
}

/** The details a task shows before it has run. */
export function detailsBefore(operation: Operation): Record<string, unknown> {
  switch (operation.type) {
    case 'indexCreation':
    case 'indexUpdate':
      return { primaryKey: operation.primaryKey };
    case 'indexDeletion':
      return { deletedDocuments: null };
    case 'indexSwap':
      return { swaps: operation.swaps };
    case 'documentAdditionOrUpdate':
      return { receivedDocuments: operation.documents.length, indexedDocuments: null };
    case 'documentDeletion':
      return deletionDetails(operation.target, null);
    case 'settingsUpdate':
      return { ...operation.patch };
  }
}

export function deletionDetails(target: DeletionTarget, deletedDocuments: number | null) {
  return {
    providedIds: target.by === 'ids' ? target.ids.length : 0,
    deletedDocuments,
    originalFilter: target.by === 'filter' ? JSON.stringify(target.filter) : null,
  };
}

/** The details of a task that failed: nothing was changed. */
export function detailsAfterFailure(operation: Operation): Record<string, unknown> {
  switch (operation.type) {
    case 'documentAdditionOrUpdate':
      return { receivedDocuments: operation.documents.length, indexedDocuments: 0 };
    case 'documentDeletion':
      return deletionDetails(operation.target, 0);
    case 'indexDeletion':
      return { deletedDocuments: 0 };
    case 'indexCreation':
    case 'indexUpdate':
    case 'indexSwap':
    case 'settingsUpdate':
      return detailsBefore(operation);
  }
}
