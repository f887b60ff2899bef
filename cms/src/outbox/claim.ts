import { randomUUID } from 'node:crypto';

import { rowsOf } from '../document-pipeline/rows';
import type { OutboxTopic } from './topics';
import { OUTBOX_UID } from './write-outbox';

export interface OutboxRow {
  id: number;
  topic: OutboxTopic;
  subjectUid: string;
  subjectDocumentId: string;
  happened: string;
  attempts: number;
}

/** Rows one worker holds until `until`; nobody else takes them before. */
export interface Claim {
  token: string;
  rows: OutboxRow[];
}

const LEASE_MS = 3 * 60_000;

/**
 * Takes up to `limit` due rows of `topic` for this worker, oldest first. The claim is one
 * conditional UPDATE, so of several workers each row goes to one. A row whose lease ran out is due
 * again: its worker died. Leases use real time, never the office's clock, which tests hold still.
 */
export async function claimRows(topic: OutboxTopic, limit: number, at: Date): Promise<Claim> {
  const token = randomUUID();
  const free = {
    topic,
    state: 'pending',
    availableAt: { $lte: at },
    $or: [{ leaseUntil: null }, { leaseUntil: { $lte: at } }],
  };
  const due = await rowsOf<{ id: number }>(OUTBOX_UID).findMany({
    where: free,
    select: ['id'],
    orderBy: { id: 'asc' },
    limit,
  });
  if (due.length === 0) return { token, rows: [] };
  await strapi.db.query(OUTBOX_UID).updateMany({
    where: { ...free, id: { $in: due.map(({ id }) => id) } },
    data: { leaseOwner: token, leaseUntil: new Date(at.getTime() + LEASE_MS) },
  });
  const rows = await rowsOf<OutboxRow>(OUTBOX_UID).findMany({
    where: { topic, state: 'pending', leaseOwner: token },
    orderBy: { id: 'asc' },
  });
  return { token, rows };
}

/**
 * Of a claim's rows, those about subjects no other live claim is about. The others are given
 * back: two workers busy with one subject could write its older state last. Of two claims that
 * meet at least the later one sees the earlier and steps back.
 */
export async function withoutContested({ token, rows }: Claim, at: Date): Promise<Claim> {
  if (rows.length === 0) return { token, rows };
  const held = await rowsOf<OutboxRow>(OUTBOX_UID).findMany({
    where: {
      topic: rows[0]?.topic,
      state: 'pending',
      leaseUntil: { $gt: at },
      leaseOwner: { $ne: token },
      subjectDocumentId: { $in: [...new Set(rows.map((row) => row.subjectDocumentId))] },
    },
    select: ['id', 'subjectUid', 'subjectDocumentId'],
  });
  const contested = new Set(held.map((row) => row.subjectDocumentId));
  const lost = rows.filter((row) => contested.has(row.subjectDocumentId));
  await release(token, lost, { availableAt: new Date(at.getTime() + 250 + Math.random() * 500) });
  return { token, rows: rows.filter((row) => !lost.includes(row)) };
}

/** Marks rows of a claim as done. Rows another worker took over meanwhile stay as they are. */
export async function finish(token: string, rows: readonly OutboxRow[]): Promise<void> {
  await release(token, rows, { state: 'done', lastError: null });
}

/** Gives rows of a claim back with what is to be remembered about them. */
export async function release(
  token: string,
  rows: readonly OutboxRow[],
  data: Record<string, unknown>,
): Promise<void> {
  if (rows.length === 0) return;
  await strapi.db.query(OUTBOX_UID).updateMany({
    where: { leaseOwner: token, id: { $in: rows.map(({ id }) => id) } },
    data: { ...data, leaseOwner: null, leaseUntil: null },
  });
}
