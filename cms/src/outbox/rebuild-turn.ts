import { randomUUID } from 'node:crypto';

import { isUniqueViolation } from '../lib/is-unique-violation';

const UID = 'api::platform.search-check';
const REBUILD_KEY = 'catalogue-rebuild';

/** A process that dies gives its turn up by then; one at work says so far more often. */
const LEASE_MS = 3 * 60_000;

/** Takes the rebuild for this process unless another is at it; answers a token, else null. */
export async function claimRebuild(at: Date): Promise<string | null> {
  await createRow(at);
  const token = randomUUID();
  const { count } = await strapi.db.query(UID).updateMany({
    where: {
      checkKey: REBUILD_KEY,
      $or: [{ leaseUntil: null }, { leaseUntil: { $lte: at } }],
    },
    data: { leaseOwner: token, leaseUntil: leaseFrom(at) },
  });
  return count === 1 ? token : null;
}

/** Says that the process is still at it. */
export async function keepRebuild(token: string, at: Date): Promise<void> {
  await update(token, { leaseUntil: leaseFrom(at) });
}

/** Gives the turn back. */
export async function endRebuild(token: string): Promise<void> {
  await update(token, { leaseOwner: null, leaseUntil: null });
}

async function update(token: string, data: Record<string, unknown>): Promise<void> {
  const where = { checkKey: REBUILD_KEY, leaseOwner: token };
  await strapi.db.query(UID).updateMany({ where, data });
}

function leaseFrom(at: Date): Date {
  return new Date(at.getTime() + LEASE_MS);
}

async function createRow(at: Date): Promise<void> {
  if ((await strapi.db.query(UID).count({ where: { checkKey: REBUILD_KEY } })) > 0) return;
  try {
    await strapi.db.query(UID).create({ data: { checkKey: REBUILD_KEY, dueAt: at } });
  } catch (error) {
    // Another instance was quicker.
    if (!isUniqueViolation(error)) throw error;
  }
}
