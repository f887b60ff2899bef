import type { DigestWindow, Frequency } from '../domain/run-times';

export const RUN = 'api::digest.run';
export const DELIVERY = 'api::digest.delivery';
export const DELIVERED_ITEM = 'api::digest.delivered-item';

export interface DigestRun {
  documentId: string;
  runKey: string;
  frequency: Frequency;
  window: DigestWindow;
  state: 'planning' | 'planned' | 'done';
  plannedCount: number;
  emptyCount: number;
}

interface RunRow {
  documentId: string;
  runKey: string;
  frequency: Frequency;
  windowStart: string;
  windowEnd: string;
  state: DigestRun['state'];
  plannedCount: number | null;
  emptyCount: number | null;
}

/** The run of a frequency that reaches furthest, or null before the first. */
export async function latestRun(frequency: Frequency): Promise<DigestRun | null> {
  const [row] = (await strapi.db
    .query(RUN)
    .findMany({ where: { frequency }, orderBy: { windowEnd: 'desc' }, limit: 1 })) as RunRow[];
  return row === undefined ? null : toRun(row);
}

export async function findRunByKey(runKey: string): Promise<DigestRun | null> {
  const row = (await strapi.db.query(RUN).findOne({ where: { runKey } })) as RunRow | null;
  return row === null ? null : toRun(row);
}

export async function findRuns(documentIds: readonly string[]): Promise<DigestRun[]> {
  const rows = (await strapi.db
    .query(RUN)
    .findMany({ where: { documentId: { $in: [...documentIds] } } })) as RunRow[];
  return rows.map(toRun);
}

/** Runs that are not finished, oldest first. */
export async function openRuns(): Promise<DigestRun[]> {
  const rows = (await strapi.db
    .query(RUN)
    .findMany({ where: { state: { $ne: 'done' } }, orderBy: { windowEnd: 'asc' } })) as RunRow[];
  return rows.map(toRun);
}

/** Moves a run on from `from`; several at once do it once. */
export async function moveRun(
  run: DigestRun,
  from: DigestRun['state'],
  change: { state: DigestRun['state']; plannedCount?: number; emptyCount?: number },
): Promise<void> {
  await strapi.db
    .query(RUN)
    .updateMany({ where: { documentId: run.documentId, state: from }, data: change });
}

function toRun(row: RunRow): DigestRun {
  return {
    documentId: row.documentId,
    runKey: row.runKey,
    frequency: row.frequency,
    window: { start: new Date(row.windowStart), end: new Date(row.windowEnd) },
    state: row.state,
    plannedCount: row.plannedCount ?? 0,
    emptyCount: row.emptyCount ?? 0,
  };
}
