import { inTransaction } from '../../../lib/in-transaction';
import { isUniqueViolation } from '../../../lib/is-unique-violation';
import { digestDeliveries } from '../../../metrics/metrics';
import { freezeRecipients } from './plan-digest';
import { queueBatch, type QueuedDigest } from './queue-batch';
import { DELIVERY, moveRun, openRuns, type DigestRun } from './runs';

/**
 * Turns every planned delivery into a mail to make, or into none when nothing new fits. Hundreds
 * go in one transaction: the items, the note that the subscriber was told of them, the delivery's
 * new state and the outbox row. Run again or by several at once nothing is told twice.
 */
export async function queueDigest(): Promise<QueuedDigest> {
  const total: QueuedDigest = { queued: 0, empty: 0, suppressed: 0 };
  for (const run of await openRuns()) {
    if (run.state === 'planning') await freezeRecipients(run);
    for (;;) {
      const batch = await queueNext(run);
      if (batch === null) break;
      total.queued += batch.queued;
      total.empty += batch.empty;
      total.suppressed += batch.suppressed;
      countDecided(batch);
    }
    await finishRun(run);
  }
  return total;
}

function countDecided({ queued, empty, suppressed }: QueuedDigest): void {
  digestDeliveries.inc({ outcome: 'queued' }, queued);
  digestDeliveries.inc({ outcome: 'skipped-empty' }, empty);
  digestDeliveries.inc({ outcome: 'suppressed' }, suppressed);
}

async function queueNext(run: DigestRun): Promise<QueuedDigest | null> {
  try {
    return await inTransaction((trx) => queueBatch(run, trx));
  } catch (error) {
    // Another run told a subscriber of an item meanwhile; what is told now is known.
    if (!isUniqueViolation(error)) throw error;
    return await inTransaction((trx) => queueBatch(run, trx));
  }
}

/** A delivery another worker is busy with still counts as planned; that worker ends the run. */
async function finishRun(run: DigestRun): Promise<void> {
  const counted = (state: string) =>
    strapi.db.query(DELIVERY).count({ where: { runDocumentId: run.documentId, state } });
  if ((await counted('planned')) > 0) return;
  await moveRun(run, 'planned', { state: 'done', emptyCount: await counted('skipped-empty') });
}
