import { randomBytes } from 'node:crypto';

import { now } from '../../../lib/clock';
import { officeError } from '../../../lib/errors';
import { inTransaction } from '../../../lib/in-transaction';
import { isUniqueViolation } from '../../../lib/is-unique-violation';
import { digestRunKey, digestWindow, type Frequency } from '../domain/run-times';
import { DELIVERY, findRunByKey, latestRun, moveRun, RUN, type DigestRun } from './runs';
import { SUBSCRIPTION } from './subscriptions';

/** SQLite refuses more than 500 rows in one insert as knex writes it. */
const CHUNK = 400;

/**
 * Makes the run of a frequency that ends at `at` and freezes who gets it: one delivery for each
 * confirmed subscription. Done again, by two at once or after a crash, it makes and adds nothing
 * twice. Answers the run that covers `at`. Throws `input.invalid` (422) for a time to come, whose
 * publications nobody knows.
 */
export async function planDigest(plan: { frequency: Frequency; at: Date }): Promise<DigestRun> {
  if (plan.at > now()) {
    throw officeError('input.invalid', 'A digest cannot be planned for a time to come.', {
      fields: { at: 'in-future' },
    });
  }
  const run = await findOrCreateRun(plan.frequency, plan.at);
  if (run.state === 'planning') await freezeRecipients(run);
  return (await findRunByKey(run.runKey)) ?? run;
}

async function findOrCreateRun(frequency: Frequency, at: Date): Promise<DigestRun> {
  const previous = await latestRun(frequency);
  const window = digestWindow(frequency, previous?.window.end ?? null, at);
  if (window === null && previous !== null) return previous;
  if (window === null) throw new Error('A window without a previous run is never empty.');
  const runKey = digestRunKey(frequency, window);
  try {
    await strapi.db.query(RUN).create({
      data: {
        runKey,
        frequency,
        windowStart: window.start,
        windowEnd: window.end,
        state: 'planning',
        plannedCount: 0,
        emptyCount: 0,
      },
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
  }
  const run = await findRunByKey(runKey);
  if (run === null) throw new Error(`The digest run ${runKey} vanished while it was planned.`);
  return run;
}

/** Finishes what planning began; safe to repeat from any point. */
export async function freezeRecipients(run: DigestRun): Promise<void> {
  let lastId = 0;
  for (;;) {
    const chunk = (await strapi.db.query(SUBSCRIPTION).findMany({
      select: ['id', 'documentId'],
      where: { state: 'confirmed', frequency: run.frequency, id: { $gt: lastId } },
      orderBy: { id: 'asc' },
      limit: CHUNK,
    })) as { id: number; documentId: string }[];
    if (chunk.length > 0) await insertDeliveries(run, chunk);
    lastId = chunk.at(-1)?.id ?? lastId;
    if (chunk.length < CHUNK) break;
  }
  const plannedCount = await strapi.db
    .query(DELIVERY)
    .count({ where: { runDocumentId: run.documentId } });
  await moveRun(run, 'planning', { state: 'planned', plannedCount });
}

/** Raw, because only the database can skip the rows that are there without failing. */
async function insertDeliveries(
  run: DigestRun,
  subscriptions: { documentId: string }[],
): Promise<void> {
  const at = new Date();
  await inTransaction(async (trx) => {
    await strapi.db
      .connection(strapi.db.metadata.get(DELIVERY).tableName)
      .transacting(trx)
      .insert(
        subscriptions.map(({ documentId }) => ({
          document_id: randomBytes(12).toString('hex'),
          delivery_key: `${run.documentId}:${documentId}`,
          run_document_id: run.documentId,
          subscription_document_id: documentId,
          state: 'planned',
          created_at: at,
          updated_at: at,
          published_at: at,
        })),
      )
      .onConflict('delivery_key')
      .ignore();
  });
}
