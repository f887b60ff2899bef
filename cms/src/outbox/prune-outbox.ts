import { OUTBOX_UID } from './write-outbox';

const KEEP_MS = 7 * 24 * 60 * 60_000;

/** Forgets notes done more than a week before `at`; dead ones stay for the operator. */
export async function pruneOutbox(at: Date): Promise<number> {
  const { count } = await strapi.db.query(OUTBOX_UID).deleteMany({
    where: { state: 'done', updatedAt: { $lt: new Date(at.getTime() - KEEP_MS) } },
  });
  return count;
}
