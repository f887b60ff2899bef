import type { EnqueuedTask, Meilisearch, Task } from 'meilisearch';
import { MeilisearchTaskTimeOutError } from 'meilisearch';
import { askServer, askServerAgain } from '../client.ts';
import { SearchTaskError, SearchUnavailableError } from '../errors.ts';
import { rulesOf, type CatalogueSettings } from '../index/catalogue-settings.ts';
import { settingsDiffer } from './settings-differ.ts';

const PRIMARY_KEY = 'id';

/** A task may wait behind a large one; still a worker must not hang for ever. */
const PATIENCE_MS = 120_000;
const ASK_EVERY_MS = 20;

/** Settings whose order means nothing. */
const UNORDERED = new Set([
  'displayedAttributes',
  'filterableAttributes',
  'sortableAttributes',
  'stopWords',
]);

/**
 * Waits until accepted changes are carried out, in order. Throws SearchTaskError for the first one
 * that failed, was canceled or took longer than `patienceMs` (two minutes).
 */
export async function waitForTasks(
  client: Meilisearch,
  tasks: readonly EnqueuedTask[],
  patienceMs = PATIENCE_MS,
): Promise<void> {
  for (const { taskUid } of tasks) throwUnlessDone(await waitForTask(client, taskUid, patienceMs));
}

/** Whether an index was made by the rules and the document builder of this program. */
export type IndexState = 'current' | 'outdated';

/**
 * Creates the index if it is missing, and gives it the settings where they differ. One that holds
 * documents made by other rules is left as it is, for a rebuild to replace: new rules over old
 * documents would find too little.
 */
export async function ensureIndexWithSettings(
  client: Meilisearch,
  uid: string,
  settings: CatalogueSettings,
): Promise<IndexState> {
  if (!(await hasIndex(client, uid))) await createIndex(client, uid);
  const index = client.index(uid);
  const current = await askServerAgain(() => index.getSettings());
  if (!settingsDiffer(settings, current, UNORDERED)) return 'current';
  if (settingsDiffer(rulesOf(settings), current, UNORDERED)) {
    const { numberOfDocuments } = await askServerAgain(() => index.getStats());
    if (numberOfDocuments > 0) return 'outdated';
  }
  await waitForTasks(client, [await askServer(() => index.updateSettings(settings))]);
  return 'current';
}

async function hasIndex(client: Meilisearch, uid: string): Promise<boolean> {
  try {
    await askServerAgain(() => client.getRawIndex(uid));
    return true;
  } catch (error) {
    if (error instanceof SearchUnavailableError && error.code === 'search.not-indexed')
      return false;
    throw error;
  }
}

async function createIndex(client: Meilisearch, uid: string): Promise<void> {
  const task = await askServer(() => client.createIndex(uid, { primaryKey: PRIMARY_KEY }));
  try {
    await waitForTasks(client, [task]);
  } catch (error) {
    // Another instance was quicker.
    if (error instanceof SearchTaskError && error.taskCode === 'index_already_exists') return;
    throw error;
  }
}

function waitForTask(client: Meilisearch, taskUid: number, patienceMs: number): Promise<Task> {
  return askServer(async () => {
    try {
      const wait = { timeout: patienceMs, interval: ASK_EVERY_MS };
      return await client.tasks.waitForTask(taskUid, wait);
    } catch (error) {
      if (!(error instanceof MeilisearchTaskTimeOutError)) throw error;
      const task = { uid: taskUid, code: null };
      const message = `Task ${taskUid} was not carried out within ${patienceMs} ms`;
      throw new SearchTaskError('search.task-timeout', message, task, { cause: error });
    }
  });
}

function throwUnlessDone(task: Task): void {
  if (task.status === 'succeeded') return;
  const reason = { uid: task.uid, code: task.error?.code ?? null };
  if (task.status === 'canceled') {
    throw new SearchTaskError('search.task-canceled', `Task ${task.uid} was canceled`, reason);
  }
  const message = `Task ${task.uid} (${task.type}) failed: ${task.error?.message ?? 'no reason'}`;
  throw new SearchTaskError('search.task-failed', message, reason);
}
